import { expect, it } from 'vitest';
import { underParent } from './under-parent';

it('keeps the details of two records apart', () => {
  expect(underParent('7', 'TAG')).toBe('7|TAG');
  expect(underParent('8', 'TAG')).not.toBe(underParent('7', 'TAG'));
});

it('has the key alone where no parent is told', () => expect(underParent(undefined, 'TAG')).toBe('TAG'));
