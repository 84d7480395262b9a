import { expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { discontinueRecord } from './discontinue-record';

const declared = {
  type: 'x',
  title: 'action_discontinue',
  entity: 'strain',
  permission: 'Manage Strains',
  path: '/strains/v2',
  inactive: 'strains-inactive',
} as const;
const action = discontinueRecord(declared);
const strain = imageOf('strain', 'Kush');

it('is seen by its Id among the inactive ones, not by its name', () => {
  const effects = (named: Subject[] | null) => action.effects({}, strain, seenOf<Subject | null>(strain, { named }));
  expect([effects(null), effects([]), effects([{ ...strain, key: '8' }]), effects([strain])]).toEqual([
    'unclear',
    0,
    0,
    1,
  ]);
  expect(action.offered({ ...strain, list: 'strains-inactive' })).toBe(false);
});

it('is believed on Metrc’s word where no list is known to show it', () => {
  const unlisted = discontinueRecord({ ...declared, orWord: true });
  const effects = (word: 'done' | 'refused' | null, named: Subject[] = []) =>
    unlisted.effects({}, strain, seenOf<Subject | null>(strain, { named, word }));
  expect([effects('done'), effects('refused'), effects(null), effects(null, [strain])]).toEqual([1, 0, 'unclear', 1]);
});
