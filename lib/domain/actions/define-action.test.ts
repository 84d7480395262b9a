import { expect, it } from 'vitest';
import { defineRecordAction } from './define-action';
import { movePackage } from './packages/move-package';

it('declares an action and changes nothing about it', () => {
  expect(defineRecordAction({ ...movePackage, entity: 'plant' } as never)).toEqual({ ...movePackage, entity: 'plant' });
  expect(movePackage.entity).toBe('package');
});
