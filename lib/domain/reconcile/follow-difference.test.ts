import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '@/lib/testing/differences';
import { verdictCodes } from '../verdict';
import type { SeenDifference } from './describe-difference';
import type { Difference } from './difference';
import { type ComparedAt, followDifference } from './follow-difference';

const day = 86_400_000;
const { firstSeenAt, facility, record } = differenceOf();
const at = (now: number, agreedUntil: number | null = null): ComparedAt => ({
  facility,
  now,
  agreedUntil,
  reopenWithinDays: 14,
});

function seen(amount = '-4', changes: Partial<SeenDifference> = {}): SeenDifference {
  const { severity, sentence, isAtLeast, tolerance, metrc, onHand, missingFrom, metrcKnownUntil } = differenceOf();
  const sides = { severity, sentence, isAtLeast, tolerance, metrc, onHand, missingFrom, metrcKnownUntil };
  return { record, class: 'variance', variance: { amount, unit: 'Each' }, ...sides, ...changes };
}
const found = (of: SeenDifference) => ({ code: of.class, seen: of });
const agreed = { code: 'in-sync', seen: null } as const;

function closed(how: 'agreed' | 'person', closedAt: number): Difference {
  return differenceOf({ standing: 'closed', closing: { how, at: closedAt, who: 'Anna', reason: 'x' } });
}

describe('a difference', () => {
  it('begins when it is first seen, and says until when the two agreed', () => {
    expect(followDifference(null, found(seen()), at(5_000, 2_000))).toMatchObject({
      id: `${facility}|${record}|5000`,
      standing: 'open',
      firstSeenAt: 5_000,
      agreedUntil: 2_000,
      deeds: [{ kind: 'seen', at: 5_000 }],
    });
  });

  it('is not written again while nothing is new, however far Metrc was read', () => {
    expect(followDifference(differenceOf(), found(seen()), at(firstSeenAt + 1))).toBeNull();
    const read = seen('-4', { metrcKnownUntil: firstSeenAt + 9 });
    expect(followDifference(differenceOf(), found(read), at(firstSeenAt + 1))).toBeNull();
  });

  it('follows its size, and keeps since when it is there', () => {
    const moved = followDifference(differenceOf(), found(seen('-6')), at(firstSeenAt + day));
    expect(moved).toMatchObject({ firstSeenAt, lastSeenAt: firstSeenAt + day, variance: { amount: '-6' } });
    expect(moved?.deeds.at(-1)).toMatchObject({ kind: 'changed', what: { args: ['−6 ea'] } });
  });

  it('closes by itself once both sides agree, and says whether it was corrected', () => {
    expect(followDifference(differenceOf(), agreed, at(9))?.closing).toMatchObject({ how: 'agreed', at: 9, who: '' });
    const correction = {
      kind: 'metrc',
      at: 7,
      who: 'Anna',
      actionId: 'a',
      sourceId: null,
      reason: '',
      note: '',
    } as const;
    expect(followDifference(differenceOf({ correction }), agreed, at(9))?.closing?.how).toBe('corrected');
  });

  it.each(['timing', 'pending', 'attention', 'in-transit', 'not-compared'] as const)(
    'is left as it is by %s',
    (code) => {
      expect(followDifference(differenceOf(), { code, seen: null }, at(9))).toBeNull();
    },
  );

  it('is left alone by a compare that began before a person decided something', () => {
    const correction = {
      kind: 'metrc',
      at: 9,
      who: 'Anna',
      actionId: 'a',
      sourceId: null,
      reason: '',
      note: '',
    } as const;
    const decided = differenceOf({ correction, lookedAt: 9 });
    expect(followDifference(decided, found(seen()), at(8))).toBeNull();
    expect(followDifference(decided, agreed, at(8))).toBeNull();
    expect(followDifference(decided, agreed, at(9))?.standing).toBe('closed');
  });

  it('forgets a correction that did not help, but not one to be made elsewhere', () => {
    const of = (kind: 'metrc' | 'source') =>
      ({ kind, at: 7, who: 'Anna', actionId: null, sourceId: null, reason: '', note: '' }) as const;
    const off = followDifference(differenceOf({ correction: of('metrc') }), found(seen()), at(9));
    expect(off).toMatchObject({ correction: null, deeds: [{ what: { key: 'difference_correction_off' } }] });
    expect(followDifference(differenceOf({ correction: of('source') }), found(seen()), at(9))).toBeNull();
  });
});

describe('a difference that comes back', () => {
  it('within some days is the same one, opened again, with nothing decided', () => {
    const back = followDifference(closed('agreed', firstSeenAt), found(seen()), at(firstSeenAt + 14 * day, 8));
    expect(back).toMatchObject({ standing: 'open', reopened: 1, closing: null, confirmed: null, agreedUntil: 8 });
    expect(back?.firstSeenAt).toBe(firstSeenAt);
  });

  it('later is another one', () => {
    const later = firstSeenAt + 15 * day;
    expect(followDifference(closed('agreed', firstSeenAt), found(seen()), at(later))?.firstSeenAt).toBe(later);
  });

  it('stays closed while it is what a person accepted, and no longer', () => {
    for (const now of [firstSeenAt + 1, firstSeenAt + 99 * day])
      expect(followDifference(closed('person', firstSeenAt), found(seen()), at(now))).toBeNull();
    expect(followDifference(closed('person', firstSeenAt), found(seen('-5')), at(firstSeenAt + 1))?.reopened).toBe(1);
  });
});

it('is never lost, doubled or reopened without being seen, whatever compares find', () => {
  const step = fc.record({
    days: fc.nat({ max: 20 }),
    code: fc.constantFrom(...verdictCodes.filter((code) => code !== 'variance')),
    size: fc.option(fc.constantFrom('-4', '-5', '3')),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = firstSeenAt;
      let newest: Difference | null = null;
      const ids = new Set<string>();
      for (const { days, code, size } of steps) {
        now += days * day + 1;
        const next = followDifference(newest, size ? found(seen(size)) : { code, seen: null }, at(now));
        if (!next) continue;
        if (next.standing === 'open') expect(size).not.toBeNull();
        // Another one begins only where the last is over.
        if (newest && next.id !== newest.id) expect([newest.standing, ids.has(next.id)]).toEqual(['closed', false]);
        else if (newest) expect(next.deeds.slice(0, newest.deeds.length)).toEqual(newest.deeds);
        ids.add(next.id);
        newest = next;
      }
    }),
  );
});
