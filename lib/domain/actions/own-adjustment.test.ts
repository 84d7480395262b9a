import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import type { ActionRecord } from '../records';
import { ownAdjustment } from './own-adjustment';

const confirmed = {
  type: 'package.adjust',
  state: 'confirmed',
  input: { setTo: '90' },
  before: viewOf(),
  createdAt: 2_000,
  sentAt: 10_000,
  endedAt: 12_000,
} as unknown as ActionRecord;

it('is what a confirmed action changed, between its sending and its confirmation in server time', () => {
  expect(ownAdjustment(confirmed, 5_000)).toEqual({ quantity: '-10', notBefore: 14_000, notAfter: 18_000 });
});

it('was not made before it was asked for, however soon it was sent: a count that led to it came first', () => {
  expect(ownAdjustment({ ...confirmed, createdAt: 9_800 }, 5_000)?.notBefore).toBe(14_800);
});

it.each([
  ['is not confirmed', { state: 'verifying' }],
  ['was never sent', { sentAt: null }],
  ['has no before-image', { before: null }],
  ['changes no quantity', { type: 'package.note', input: { note: 'x' } }],
  ['set what was there', { input: { setTo: '100.0' } }],
])('is nothing for an action that %s', (_, changes) => {
  expect(ownAdjustment({ ...confirmed, ...changes } as ActionRecord, 0)).toBeNull();
});
