import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf, handOverOf } from '@/lib/testing/hand-overs';
import { type FacilityKey, facilityKey } from '../facility';
import { handOverText, longestHandOver } from './hand-over-file';
import { readHandOver } from './read-hand-over';

const { facility } = handOverOf();
const text = handOverText(handOverOf());

function refusalOf(content: string, at: FacilityKey = facility) {
  const read = readHandOver(content, at);
  return read.ok ? null : read.sentence.key;
}

describe('a hand-over file', () => {
  it('is read as it was made', () => {
    const read = readHandOver(text, facility);
    expect(read).toMatchObject({ ok: true, file: handOverOf() });
  });

  it('of the first version is still read, and had no checks', () => {
    const old = { ...handOverOf(), version: 1 } as const;
    expect(readHandOver(handOverText(old), facility)).toMatchObject({ ok: true, file: old });
    const withCheck = { ...handOverOf({ counts: [checkOf()] }), version: 1 } as const;
    expect(refusalOf(handOverText(withCheck as never))).toBe('handover_bad_form');
  });

  it('has what a check came to, and takes none without, nor outcomes that do not exist', () => {
    const check = checkOf();
    expect(readHandOver(handOverText(handOverOf({ counts: [check] })), facility)).toMatchObject({ ok: true });
    const { check: results, ...bare } = check;
    const [one] = results.results;
    for (const bad of [bare, { ...check, check: { ...results, results: [{ ...one, outcome: 'fine' }] } }])
      expect(refusalOf(handOverText(handOverOf({ counts: [bad as never] })))).toBe('handover_bad_form');
  });

  it('is refused with any character changed, left out or added', () => {
    const change = fc.record({
      at: fc.nat(text.length - 1),
      put: fc.oneof(fc.constantFrom('', ' ', '0', '1', '9', '"', 'x', '\n'), fc.string({ maxLength: 3 })),
      isInstead: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ at, put, isInstead }) => {
        const changed = text.slice(0, at) + put + text.slice(at + (isInstead ? 1 : 0));
        fc.pre(changed !== text);
        expect(refusalOf(changed)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('says that it was changed, and no more, where only its meaning was', () => {
    expect(refusalOf(text.replace('"quantity":"4"', '"quantity":"5"'))).toBe('handover_bad_hash');
    expect(refusalOf(`${text}\n`)).toBe('handover_bad_hash');
  });

  it.each([
    ['', 'handover_bad_json'],
    ['tag,quantity\n', 'handover_bad_json'],
    ['{}', 'handover_bad_format'],
    ['null', 'handover_bad_format'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'handover_bad_format'],
    [JSON.stringify({ ...JSON.parse(text), version: 3 }), 'handover_newer'],
    [JSON.stringify({ ...JSON.parse(text), version: 0 }), 'handover_older'],
    [JSON.stringify({ ...JSON.parse(text), counts: 'x' }), 'handover_bad_form'],
    [' '.repeat(longestHandOver + 1), 'handover_too_large'],
  ])('is refused in words: %.40s', (content, key) => expect(refusalOf(content)).toBe(key));

  it('of another license is refused', () => {
    expect(refusalOf(text, facilityKey('ca', 'C11-0000999-LIC'))).toBe('handover_other_license');
  });

  it('takes no text that is no unit, no tag, or less than nothing', () => {
    const [count] = handOverOf().counts;
    const [entry] = count?.entries ?? [];
    if (!count || !entry) throw new Error('no entry');
    const withEntry = (changes: Partial<typeof entry>) =>
      handOverText(handOverOf({ counts: [{ ...count, entries: [{ ...entry, ...changes }] }] }));
    for (const changes of [{ unit: 'Furlongs' }, { tag: '<b>' }, { quantity: '-1' }, { quantity: '1e3' }, { at: -1 }])
      expect(refusalOf(withEntry(changes))).toBe('handover_bad_form');
  });
});
