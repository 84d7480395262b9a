import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../testing/differences';
import { chained, emptyChain } from '../activity-chain';
import type { FacilityKey } from '../facility';
import type { ActivityRecord } from '../records';
import { say } from '../sentence';
import { sha256Of } from '../sha256';
import { packPage, packText, sealPack } from './evidence-pack';
import { evidenceVerifier } from './evidence-verifier';
import { makeReport } from './report';

interface Verifier {
  sha256(text: string): string;
  verifyPack(text: string): { ok: boolean; where?: string; seal?: string };
}
const verifier: Verifier = runInNewContext(`${evidenceVerifier}; ({ sha256, verifyPack })`, { TextEncoder });

const at = Date.UTC(2026, 10, 23, 12);
const report = makeReport(
  {
    facility: { name: 'Shop </script> & Söhne', license: 'C11-1', zone: 'America/Los_Angeles' },
    from: at - 1,
    until: at,
    madeAt: at,
    madeBy: 'Anna',
    metrcUntil: at,
    compared: null,
    differences: [differenceOf(), differenceOf({ record: '1A4FF0100000022000000124' })],
    sources: [],
  },
  ({ key }) => key,
);

/** Lines 1 to 6 of a facility's chain. */
function activity(): ActivityRecord[] {
  const facility = 'ca:C11-1' as FacilityKey;
  const line = {
    facility,
    record: 'r',
    at,
    kind: 'decided',
    who: 'Anna',
    before: null,
    after: 'é',
    actionId: null,
  } as const;
  let head = emptyChain;
  return [1, 2, 3, 4, 5, 6].map((n) => {
    const made = chained({ ...line, seq: n, id: `a${n}`, what: say('reconcile_did_comment') }, head);
    head = made.chain;
    return made;
  });
}
const pack = sealPack(report, activity().slice(2));
const text = packText(pack);

test('the verifier hashes as the project does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (any) => verifier.sha256(any) === sha256Of(any)),
  );
});

describe('a pack', () => {
  test('is verified as it was made, from the middle of a chain, and names its seal', () => {
    expect(verifier.verifyPack(text)).toMatchObject({ ok: true, seal: pack.seal });
  });

  test('fails when any one character is changed, and says where', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
        const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
        fc.pre(changed !== text);
        const found = verifier.verifyPack(changed);
        expect(found.ok).toBe(false);
        expect(found.where).toBeTruthy();
      }),
      { numRuns: 500 },
    );
  });

  test('names the line that was changed', () => {
    const forged = packText({
      ...pack,
      activity: pack.activity.map((line, i) => (i === 1 ? { ...line, who: 'Eve' } : line)),
    });
    expect(verifier.verifyPack(forged).where).toBe(
      'activity line 2 of 4 (r): it says something else than when it was written',
    );
  });

  test.each([
    ['the first', (lines: typeof pack.activity) => lines.slice(1, 0)],
    ['a middle', (lines: typeof pack.activity) => lines.toSpliced(1, 1)],
    ['the last', (lines: typeof pack.activity) => lines.slice(0, -1)],
  ])('misses %s line', (_, without) => {
    expect(verifier.verifyPack(packText({ ...pack, activity: without(pack.activity) })).ok).toBe(false);
    expect(verifier.verifyPack(packText({ ...pack, report: without(pack.report) })).ok).toBe(false);
  });

  test('is one page, out of which nothing it holds can break', () => {
    const page = packPage(pack, { title: 'Shop <b>', about: ['a & b'] });
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain('<h1>Shop &lt;b&gt;</h1>');
    expect(page).not.toMatch(/https?:/);
  });
});
