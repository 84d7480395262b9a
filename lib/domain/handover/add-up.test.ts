import Big from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '@/lib/testing/counts';
import { addUp, type CountPart, countedTwice } from './add-up';
import type { JointChoice } from './joint-count';

const tags = ['1A4FF0100000022000000001', '1A4FF0100000022000000002'];
const amount = fc.integer({ min: 0, max: 999_999 }).map((units) => new Big(units).div(10_000).toFixed());
const zone = fc.constantFrom('Vault', 'Shelf', 'Cooler', null);
const entry = fc.record({ tag: fc.constantFrom(...tags), place: zone, quantity: amount, isUndone: fc.boolean() });
type Said = { tag: string; place: string | null; quantity: string; isUndone: boolean };

function partOf(sessionId: string, said: readonly Said[]): CountPart {
  const entries = said.map(({ tag, place, quantity, isUndone }, i) =>
    entryOf({ id: `${sessionId}-${i}`, sessionId, tag, place, quantity, unit: 'Grams', undoneAt: isUndone ? 1 : null }),
  );
  return { sessionId, entries };
}

function counted(sessionId: string, quantity: string, place: string | null, unit = 'Each'): CountPart {
  return { sessionId, entries: [entryOf({ id: sessionId, sessionId, quantity, place, unit })] };
}

function choice(changes: Partial<JointChoice> = {}): JointChoice {
  return { tag: entryOf().tag, zone: 'Vault', of: ['a', 'b'], take: 'a', who: 'Cleo', at: 5, ...changes };
}

describe('counts of several computers', () => {
  it('add up where they are of different places, exactly', () => {
    const [added] = addUp([counted('a', '0.1', 'Vault'), counted('b', '0.2', 'Shelf')], []);
    expect(added).toMatchObject({ total: { amount: '0.3', unit: 'Each' }, problem: null });
    expect(added && countedTwice([added])).toEqual([]);
  });

  it('stand side by side where they are of the same place, and come to nothing until somebody chose', () => {
    const parts = [counted('b', '7', 'Vault'), counted('a', '5', 'Vault')];
    const [added] = addUp(parts, []);
    expect(added).toMatchObject({ total: null, problem: 'choose' });
    expect(countedTwice(added ? [added] : [])).toMatchObject([{ zone: 'Vault', choice: null }]);
    expect(added?.zones[0]?.counts.map(({ sessionId, quantity }) => [sessionId, quantity])).toEqual([
      ['a', '5'],
      ['b', '7'],
    ]);
    expect(addUp(parts, [choice()])[0]?.total?.amount).toBe('5');
    expect(addUp(parts, [choice(), choice({ take: 'b' })])[0]?.total?.amount).toBe('7');
    expect(addUp(parts, [choice({ take: 'add' })])[0]?.total?.amount).toBe('12');
  });

  it('even where both say the same, and where neither said where', () => {
    expect(addUp([counted('a', '5', 'Vault'), counted('b', '5', 'Vault')], [])[0]?.problem).toBe('choose');
    expect(addUp([counted('a', '5', null), counted('b', '5', null)], [])[0]?.problem).toBe('choose');
  });

  it('ask again once a third one says something of the place', () => {
    const parts = [counted('a', '5', 'Vault'), counted('b', '7', 'Vault'), counted('c', '6', 'Vault')];
    expect(addUp(parts, [choice()])[0]?.problem).toBe('choose');
    expect(addUp(parts, [choice({ of: ['c', 'a', 'b'], take: 'c' })])[0]?.total?.amount).toBe('6');
  });

  it('leave other tags and places alone', () => {
    const parts = [counted('a', '5', 'Vault'), counted('b', '7', 'Vault')];
    expect(addUp(parts, [choice({ zone: 'Shelf' }), choice({ tag: tags[0] ?? '' })])[0]?.problem).toBe('choose');
  });

  it('add weights in the finest unit, and never what cannot be added', () => {
    const weights = [counted('a', '1', 'Vault', 'Pounds'), counted('b', '1', 'Shelf', 'Grams')];
    expect(addUp(weights, [])[0]?.total).toEqual({ amount: '454.59237', unit: 'Grams' });
    const mixed = [counted('a', '1', 'Vault', 'Each'), counted('b', '1', 'Shelf', 'Grams')];
    expect(addUp(mixed, [])[0]).toMatchObject({ total: null, problem: 'units' });
  });

  it('come to the same in any order, each quantity exactly once', () => {
    const sessions = fc.array(fc.array(entry, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sessions, fc.integer(), (said, salt) => {
        const parts = said.map((one, i) => partOf(`s${i}`, one));
        const turned = [...parts].sort(
          (a, b) => Math.sin(salt + a.sessionId.charCodeAt(1)) - Math.sin(salt + b.sessionId.charCodeAt(1)),
        );
        const added = addUp(parts, []);
        expect(addUp(turned, [])).toEqual(added);
        for (const { tag, zones, total, problem } of added) {
          const live = said.flat().filter((one) => one.tag === tag && !one.isUndone);
          const seen = zones.flatMap(({ counts }) => counts.map(({ quantity }) => quantity));
          const sum = (all: readonly string[]) => all.reduce((so, one) => so.plus(one), new Big(0)).toFixed();
          expect(sum(seen)).toBe(sum(live.map(({ quantity }) => quantity)));
          expect(problem).toBe(zones.some(({ counts }) => counts.length > 1) ? 'choose' : null);
          if (total) expect(total.amount).toBe(sum(seen));
        }
      }),
    );
  });
});
