import { expect, it } from 'vitest';
import { countOf } from '@/lib/testing/counts';
import { differenceOf } from '@/lib/testing/differences';
import { differencesOfCount } from './recount-list';

const session = countOf({ id: 'count-1', name: 'Count 10:00' });

it('lists what a count brought up: by its readings, and by what it did not find', () => {
  const byReading = differenceOf({ id: 'a' });
  const missing = differenceOf({
    id: 'b',
    class: 'only-in-metrc',
    onHand: null,
    missingFrom: { source: 'Count 10:00', asOf: session.startedAt },
  });
  expect(differencesOfCount([byReading, missing], session)).toEqual([byReading, missing]);
});

it('leaves alone what is of another source, or settled by a person', () => {
  const { onHand } = differenceOf();
  const confirmed = { at: 1, who: 'Ben', counted: { amount: '96', unit: 'Each' }, note: '' };
  const others = [
    differenceOf({ onHand: onHand && { ...onHand, sourceId: 'file' } }),
    differenceOf({ confirmed }),
    differenceOf({ standing: 'closed' }),
    differenceOf({ onHand: null, missingFrom: { source: 'POS', asOf: session.startedAt } }),
    differenceOf({ onHand: null, missingFrom: { source: 'Count 10:00', asOf: session.startedAt - 86_400_000 } }),
  ];
  expect(differencesOfCount(others, session)).toEqual([]);
});
