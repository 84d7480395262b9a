import { describe, expect, it } from 'vitest';
import { seenOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import type { PackageView } from '../records';
import { adjustEffects, markedNote } from './adjust-evidence';
import type { Seen } from './define-action';

const before = viewOf();
const later = '2026-11-23T12:00:00.0000000+00:00';
const moved = (quantity: string) => viewOf({ quantity, lastModified: later });
const row = (quantity: string) => ({ quantity });

/** A PUT adjust from 100 to 90, and what is seen afterwards. */
const cases: [string, Partial<Seen<PackageView>>, ReturnType<typeof adjustEffects>][] = [
  ['our row and the quantity', { record: moved('90'), marked: [row('-10')] }, 1],
  ['our row, and a sale since', { record: moved('87'), marked: [row('-10.0')] }, 1],
  ['our row, the package not yet', { record: before, marked: [row('-10')] }, 'unclear'],
  ['our row, the package as somebody else left it before', { record: moved('100'), marked: [row('-10')] }, 'unclear'],
  ['our row of another size: Metrc moved between', { record: moved('90'), marked: [row('-7')] }, 'unclear'],
  ['our row of size 0 alone: a sale had made it 90', { record: moved('90'), marked: [row('0')] }, 'unclear'],
  ['two rows of ours', { record: moved('90'), marked: [row('-10'), row('-10')] }, 2],
  ['a second sending that changed nothing', { record: moved('90'), marked: [row('-10'), row('0')] }, 1],
  ['nothing', { record: before, marked: [] }, 0],
  ['nothing, the list refused', { record: before, marked: null }, 0],
  ['the quantity without a row, on a host that lists none', { record: moved('90'), marked: [] }, 1],
  [
    'the quantity without a row, on a host that lists them',
    { record: moved('90'), marked: [], listing: 'lists' },
    'unclear',
  ],
  ['the quantity, the list refused', { record: moved('90'), marked: null, listing: 'lists' }, 1],
  ['the old quantity, moved since: ours may be made up for', { record: moved('100'), marked: [] }, 'unclear'],
  ['the same on a host that lists them', { record: moved('100'), marked: [], listing: 'lists' }, 0],
  ['the same where Metrc refused it', { record: moved('100'), marked: [], word: 'refused' }, 0],
  ['a third quantity', { record: moved('55'), marked: [] }, 'unclear'],
  ['no package', { record: null, marked: [] }, 'unclear'],
];

describe('an adjustment', () => {
  it.each(cases)('seen as %s', (_, seen, effects) => {
    expect(adjustEffects('90', before, { ...seenOf(null), ...seen })).toBe(effects);
  });

  it('is sized in decimals', () => {
    const from = viewOf({ quantity: '0.3' });
    const seen = { ...seenOf(moved('0.1')), marked: [row('-0.2')], listing: 'lists' as const };
    expect(adjustEffects('0.1', from, seen)).toBe(1);
  });
});

describe('the note as sent', () => {
  it('is the person’s words and then the mark', () => {
    expect(markedNote('spilt', 'T-ABC')).toBe('spilt [T-ABC]');
    expect(markedNote('', 'T-ABC')).toBe('[T-ABC]');
  });
});
