import { describe, expect, it } from 'vitest';
import { imageOf, seenOf, worldOf } from '@/lib/testing/action-world';
import type { RecordImage } from '../records';
import { fieldEffects, isOverRecord, markEffects, placeEffects, placePatch, recordProblems } from './record-problems';

const plant = (fields: RecordImage['fields'] = {}) => imageOf('plant', 'P', fields);
const keysOf = (record: RecordImage | null, over = false) =>
  recordProblems(worldOf(record), { over }).map(({ sentence }) => sentence.key);
const later = (record: RecordImage) => ({ ...record, lastModified: '2026-11-23T12:00:00.0000000+00:00' });

describe('a record', () => {
  it('may be written to while it is active, here and not on hold', () => {
    expect(keysOf(plant())).toEqual([]);
    expect(keysOf(null)).toEqual(['problem_record_not_here']);
    expect(keysOf(plant({ IsOnHold: true }))).toEqual(['problem_record_on_hold']);
  });

  it.each(['FinishedDate', 'ArchivedDate', 'DestroyedDate', 'HarvestedDate'])('is over with a %s', (mark) => {
    expect(isOverRecord(plant({ [mark]: '2026-01-01' }))).toBe(true);
    expect(keysOf(plant({ [mark]: '2026-01-01' }))).toEqual(['problem_record_over']);
    expect(keysOf(plant({ [mark]: '2026-01-01' }), true)).toEqual([]);
  });

  it('that goes on cannot be taken up again', () => {
    expect(keysOf(plant(), true)).toEqual(['problem_record_not_over']);
  });
});

describe('an absolute write on a record', () => {
  it('is seen by its value', () => {
    const before = plant({ StrainName: 'Kush' });
    const effects = (now: string) =>
      fieldEffects('StrainName', 'Haze', before, seenOf(later(plant({ StrainName: now }))));
    expect([effects('Kush'), effects('Haze'), effects('Other')]).toEqual([0, 1, 'unclear']);
  });

  it('is seen by a mark that was not there', () => {
    const seen = seenOf(later(plant({ DestroyedDate: '2026-11-23' })));
    expect(markEffects('DestroyedDate', plant(), seen)).toBe(1);
    expect(markEffects('DestroyedDate', plant(), seenOf(plant()))).toBe(0);
  });

  it('to a place looks at the place in it only where one was asked for', () => {
    const fields = { place: 'LocationName', inner: 'SublocationName' };
    const now = later(plant({ LocationName: 'B', SublocationName: 'T1' }));
    const effects = (sublocation: string) => placeEffects(fields, { location: 'B', sublocation }, plant(), seenOf(now));
    expect([effects(''), effects('T1'), effects('T2')]).toEqual([1, 1, 'unclear']);
    expect(placePatch(fields, { location: 'B', sublocation: '' })).toEqual({ LocationName: 'B' });
  });
});
