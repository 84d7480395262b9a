import { expect, it } from 'vitest';
import { defineAction } from './define-action';
import { movePackage } from './move-package';

it('declares an action and changes nothing about it', () => {
  expect(defineAction(movePackage)).toBe(movePackage);
});
