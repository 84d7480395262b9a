import { expect, it } from 'vitest';
import { sampleStatus } from '@/components/testing/samples';
import type { FacilityKey } from '@/lib/domain/facility';
import { pickFacility } from './use-facility';
import { withStatus } from './use-overview';

const one = sampleStatus({ facility: 'ca:1' as FacilityKey, license: '1' });
const two = sampleStatus({ facility: 'ca:2' as FacilityKey, license: '2' });
const three = sampleStatus({ facility: 'ca:3' as FacilityKey, license: '3' });
const all = [one, two, three];

it('takes the choice, else the page in front, else the last, else the first', () => {
  expect(pickFacility(all, { chosen: 'ca:3', license: '2', last: 'ca:1' })).toBe(three);
  expect(pickFacility(all, { chosen: null, license: '2', last: 'ca:3' })).toBe(two);
  expect(pickFacility(all, { chosen: null, license: 'elsewhere', last: 'ca:3' })).toBe(three);
  expect(pickFacility(all, { chosen: null, license: null, last: 'gone' })).toBe(one);
  expect(pickFacility([], { chosen: null, license: null, last: null })).toBeNull();
});

it('replaces one facility’s status and leaves the others', () => {
  const overview = { vault: { kind: 'empty' as const }, facilities: all, offeredState: null, offeredLicense: null };
  const changed = { ...two, waiting: 4 };
  expect(withStatus(overview, changed).facilities).toEqual([one, changed, three]);
});
