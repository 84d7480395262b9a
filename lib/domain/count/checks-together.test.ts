import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf } from '@/lib/testing/counts';
import type { CheckOutcome, CheckResult } from './check-outcome';
import { type CheckPart, checksBeside, checksTogether } from './checks-together';

const unseen: readonly CheckOutcome[] = ['missing', 'not-arrived'];

function result(tag: string, outcome: CheckOutcome, changes: Partial<CheckResult> = {}): CheckResult {
  const counted = unseen.includes(outcome) ? null : { amount: '1', unit: 'Each' };
  const nowhere = { place: null, metrcPlace: null, expected: null };
  return { tag, outcome, key: '', name: '', ...nowhere, counted, ...changes };
}

function part(sessionId: string, results: CheckResult[], computer: string | null = null): CheckPart {
  return { sessionId, who: `who ${sessionId}`, computer, results };
}

describe('checks put together', () => {
  it('add up: each tag as the one who saw it says', () => {
    const anna = part('a', [result('P1', 'present'), result('P2', 'missing'), result('P3', 'missing')]);
    const ben = part('b', [result('P2', 'other-room', { place: 'Dry' }), result('P4', 'unexpected')], 'Back room');
    const { results, twice } = checksTogether([anna, ben]);
    expect(results.map(({ tag, outcome }) => [tag, outcome])).toEqual([
      ['P3', 'missing'],
      ['P2', 'other-room'],
      ['P4', 'unexpected'],
      ['P1', 'present'],
    ]);
    expect(twice).toEqual([]);
  });

  it('show side by side what was ticked twice, and neither add it nor drop one', () => {
    const half = { counted: { amount: '5', unit: 'Grams' }, expected: { amount: '10', unit: 'Grams' } };
    const anna = part('a', [result('P1', 'short', half)]);
    const ben = part('b', [result('P1', 'short', half), result('P2', 'ticked')], 'Back room');
    const { results, twice } = checksTogether([ben, anna]);
    expect(results.map(({ tag }) => tag)).toEqual(['P2']);
    expect(twice).toEqual([
      {
        tag: 'P1',
        seen: [
          { sessionId: 'a', who: 'who a', computer: null, result: result('P1', 'short', half) },
          { sessionId: 'b', who: 'who b', computer: 'Back room', result: result('P1', 'short', half) },
        ],
      },
    ]);
  });

  it('count each tag once, whatever the order', () => {
    const outcome = fc.constantFrom<CheckOutcome>('missing', 'other-room', 'present', 'unexpected');
    const results = fc.uniqueArray(fc.record({ tag: fc.constantFrom('P1', 'P2', 'P3', 'P4'), outcome }), {
      selector: ({ tag }) => tag,
    });
    fc.assert(
      fc.property(fc.array(results, { minLength: 1, maxLength: 4 }), (lists) => {
        const parts = lists.map((list, n) =>
          part(
            `${n}`,
            list.map((one) => result(one.tag, one.outcome)),
          ),
        );
        const told = checksTogether(parts);
        expect(checksTogether([...parts].reverse())).toEqual(told);
        const tags = [...told.results, ...told.twice].map(({ tag }) => tag).sort();
        expect(tags).toEqual([...new Set(lists.flat().map(({ tag }) => tag))].sort());
        for (const { tag, outcome: said } of told.results)
          if (said === 'missing')
            expect(lists.flat().every((one) => one.tag !== tag || one.outcome === said)).toBe(true);
      }),
    );
  });
});

describe('checks of the same thing', () => {
  const from = { computer: 'Back room', takenAt: 1, shiftMs: 0 };
  const delivery = (id: string, key: string, taken = false) =>
    countOf({ id, kind: 'manifest', state: 'done', scope: { by: 'delivery', key, name: key }, ...(taken && { from }) });
  const plants = (id: string, hours: number, taken = false) =>
    countOf({ id, kind: 'presence', state: 'done', startedAt: hours * 3_600_000, ...(taken && { from }) });

  it('are those of the same delivery, or of plants within a day', () => {
    const all = [delivery('a', '77'), delivery('b', '77', true), delivery('c', '78', true), plants('d', 1)];
    expect(checksBeside(delivery('a', '77'), all).map(({ id }) => id)).toEqual(['b']);
    const walks = [plants('a', 100), plants('b', 110, true), plants('c', 150, true)];
    expect(checksBeside(plants('a', 100), walks).map(({ id }) => id)).toEqual(['b']);
  });

  it('of one computer alone, unfinished ones, and counts of packages are none', () => {
    expect(checksBeside(delivery('a', '77'), [delivery('a', '77'), delivery('b', '77')])).toEqual([]);
    expect(checksBeside(delivery('a', '77'), [{ ...delivery('b', '77', true), state: 'paused' }])).toEqual([]);
    expect(checksBeside(countOf(), [countOf({ id: 'b', state: 'done', from })])).toEqual([]);
  });
});
