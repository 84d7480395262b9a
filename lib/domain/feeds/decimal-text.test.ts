import { expect, it } from 'vitest';
import { decimalText } from './decimal-text';

it.each([
  [0, '0'],
  [-0.5, '-0.5'],
  [0.0000001, '0.0000001'],
  [453.59237, '453.59237'],
])('%d is %s', (value, text) => expect(decimalText(value)).toBe(text));
