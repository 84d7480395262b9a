import { expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import { voidedEffects } from './voided';

it('is seen by its mark, else believed on Metrc’s word', () => {
  const row = (fields = {}) => imageOf('transfer-template', 'Weekly', fields);
  expect(voidedEffects(seenOf(row({ IsVoided: true })))).toBe(1);
  expect(voidedEffects(seenOf(row({ IsVoided: false }), { word: 'refused' }))).toBe(0);
  expect(voidedEffects({ ...seenOf(row()), record: null, word: 'done' })).toBe(1);
  expect(voidedEffects(seenOf(row()))).toBe(0);
  expect(voidedEffects({ ...seenOf(row()), record: null })).toBe('unclear');
});
