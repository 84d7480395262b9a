import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '@/lib/testing/differences';
import { decisionsOf, decisionWords, withDecision } from './decisions';
import type { Decision } from './hand-over-file';

const what = { key: 'reconcile_did_comment' } as const;
const deed = { at: 10, who: 'Anna', kind: 'comment', what, note: 'two jars open' } as const;

function decision(changes: Partial<Decision> = {}): Decision {
  const { record } = differenceOf();
  return { id: 'd|0', record, at: 10, who: 'Anna', kind: 'comment', note: '', counted: null, ...changes };
}

describe('what is handed over of differences', () => {
  it('is what persons decided, and not what Tandem noted or what came from elsewhere', () => {
    const seen = { ...deed, who: '', kind: 'seen' as const };
    const deeds = [seen, deed, { ...deed, from: '7F3A91|d|0' }];
    expect(decisionsOf([differenceOf({ deeds })])).toEqual([
      { ...decision({ id: `${differenceOf().id}|1`, note: 'two jars open' }) },
    ]);
  });

  it('says what a shelf count said', () => {
    const confirmed = { at: 10, who: 'Anna', counted: { amount: '96', unit: 'Each' }, note: '' };
    const [told] = decisionsOf([differenceOf({ confirmed, deeds: [{ ...deed, kind: 'confirmed' }] })]);
    expect(told).toMatchObject({ kind: 'confirmed', counted: { amount: '96', unit: 'Each' } });
  });
});

describe('a decision that is taken over', () => {
  const confirmed = decision({ id: 'd|1', kind: 'confirmed', counted: { amount: '96', unit: 'Each' } });

  it('stands in the history with its person and its computer', () => {
    const after = withDecision(differenceOf(), decision(), 'Back room (7F3A91)');
    expect(after.deeds).toMatchObject([{ who: 'Anna', what: decisionWords(decision(), 'Back room (7F3A91)') }]);
    expect(after.confirmed).toBeNull();
  });

  it('confirms an open difference by its shelf count, and closes none', () => {
    const after = withDecision(differenceOf(), confirmed, 'B');
    expect(after.confirmed).toMatchObject({ who: 'Anna', counted: { amount: '96' } });
    expect(withDecision(differenceOf(), decision({ kind: 'closed' }), 'B').standing).toBe('open');
    expect(withDecision(differenceOf({ standing: 'closed' }), confirmed, 'B').confirmed).toBeNull();
  });

  it('comes to the same in any order, and twice is once', () => {
    const one = fc.record({
      at: fc.integer({ min: 1, max: 4 }),
      who: fc.constantFrom('Anna', 'Ben'),
      is: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.integer(), (said, salt) => {
        const all = said.map(({ at, who, is }, i) =>
          is ? { ...confirmed, id: `d|${i}`, at, who } : decision({ id: `d|${i}`, at, who }),
        );
        const turned = [...all, ...all].sort(
          (a, b) => Math.sin(salt + a.id.charCodeAt(2)) - Math.sin(salt + b.id.charCodeAt(2)),
        );
        const taken = (order: readonly Decision[]) =>
          order.reduce((so, each) => withDecision(so, each, 'B'), differenceOf());
        expect(taken(turned)).toEqual(taken(all));
      }),
    );
  });
});
