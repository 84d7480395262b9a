import { expect, it } from 'vitest';
import { underParent } from './under-parent';

it('keeps the details of two records apart', () => {
  expect(underParent('7', 'TAG')).toBe('7|TAG');
  expect(underParent('8', 'TAG')).not.toBe(underParent('7', 'TAG'));
});

it('refuses to forget the parent', () => expect(() => underParent(undefined, 'TAG')).toThrow(TypeError));
