import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../testing/differences';
import { plus } from '../../quantity';
import { say } from '../../sentence';
import { type CauseFacts, causeKinds } from './cause';
import { causesOf } from './causes-of';

const nothing: CauseFacts = {
  actions: [],
  lines: [],
  others: [],
  packSizes: [],
  staleLists: [],
  keyTrouble: false,
};
const base = differenceOf();
const asOf = base.onHand?.asOf ?? 0;

/** A variance of one package: on hand less Metrc. */
function variance(onHand: string, metrc: string, unit = 'Each') {
  if (!base.onHand || !base.metrc) throw new Error('the builder has both sides');
  return differenceOf({
    variance: { amount: plus(onHand, metrc.startsWith('-') ? metrc.slice(1) : `-${metrc}`), unit },
    onHand: { ...base.onHand, quantity: onHand, unit },
    metrc: { ...base.metrc, low: metrc, high: metrc, quantity: metrc, unit },
  });
}
const kinds = (...of: Parameters<typeof causesOf>) => causesOf(...of).map(({ kind }) => kind);

describe('without evidence', () => {
  test('no cause is found, and none is guessed', () => {
    expect(causesOf(variance('93', '100'), nothing)).toEqual([]);
  });

  test('a range explains nothing', () => {
    const ranged = differenceOf({ metrc: base.metrc && { ...base.metrc, high: '101' } });
    const lines = [line('-4')];
    expect(causesOf(ranged, { ...nothing, lines })).toEqual([]);
  });
});

describe('an action of ours', () => {
  const failed = { state: 'rejected', what: say('ui_sync'), change: { amount: '-4', unit: 'Each' }, at: asOf } as const;
  test('explains the variance that it would have made up', () => {
    expect(causesOf(base, { ...nothing, actions: [failed] })).toEqual([
      {
        kind: 'action',
        evidence: say('cause_action', say('ui_sync'), say('queue_state_rejected')),
        arithmetic: '100 ea −4 ea = 96 ea',
      },
    ]);
  });
  test('explains nothing once confirmed, nor in another size', () => {
    const others = [
      { ...failed, state: 'confirmed' as const },
      { ...failed, change: { amount: '-3', unit: 'Each' } },
    ];
    expect(causesOf(base, { ...nothing, actions: others })).toEqual([]);
  });
});

function line(amount: string, changes: Partial<CauseFacts['lines'][number]> = {}): CauseFacts['lines'][number] {
  const change = { amount, unit: 'Each' };
  return { kind: 'receipt', name: 'R-1', change, notBefore: asOf - 1, notAfter: asOf, knownTo: 'metrc', ...changes };
}

describe('a line of the same size', () => {
  test('that Metrc counts and the reading does not stands against the variance', () => {
    const [cause] = causesOf(variance('104', '100'), { ...nothing, lines: [line('-4')] });
    expect(cause?.evidence).toEqual(say('cause_line_receipt', 'R-1', '4 ea', say('cause_line_in_metrc')));
    expect(cause?.arithmetic).toBe('100 ea +4 ea = 104 ea; R-1: −4 ea');
  });
  test('that Metrc lacks is the variance', () => {
    expect(kinds(base, { ...nothing, lines: [line('-4', { knownTo: 'source' })] })).toEqual(['line']);
    expect(kinds(base, { ...nothing, lines: [line('-4')] })).toEqual([]);
  });
  test('from before the two last agreed, or after the reading, is another story', () => {
    const agreed = { ...variance('104', '100'), agreedUntil: asOf };
    const early = line('-4', { notBefore: asOf - 9e6, notAfter: asOf - 8e6 });
    const late = line('-4', { notBefore: asOf + 8e6, notAfter: asOf + 9e6 });
    expect(causesOf(agreed, { ...nothing, lines: [early, late] })).toEqual([]);
  });
});

describe('a unit factor', () => {
  test.each([
    ['28.35', '1', 'Grams'],
    ['2', '56.699', 'Grams'],
    ['453.59', '1', 'Pounds'],
    ['16', '1', 'Ounces'],
  ])('is seen between %s and %s', (onHand, metrc, unit) => {
    expect(kinds(variance(onHand, metrc, unit), nothing)).toEqual(['unit-factor']);
  });
  test('is seen where both sides have the same number in two units', () => {
    const { onHand, metrc } = variance('5', '5', 'Grams');
    const mixed = differenceOf({
      variance: { amount: '-4.995', unit: 'Grams' },
      onHand: onHand && { ...onHand, unit: 'Milligrams' },
      metrc,
    });
    expect(causesOf(mixed, nothing)[0]?.evidence).toEqual(say('cause_same_number', 'Milligrams', 'Grams'));
  });
  test('of a pack needs the item to say so', () => {
    expect(kinds(variance('5', '50'), nothing)).toEqual([]);
    expect(kinds(variance('5', '50'), { ...nothing, packSizes: ['10'] })).toEqual(['unit-factor']);
  });
});

describe('digits', () => {
  test('that changed places are seen, whatever the decimals', () => {
    expect(kinds(variance('69', '96'), nothing)).toEqual(['digits']);
    expect(kinds(variance('1.53', '1.35', 'Grams'), nothing)).toEqual(['digits']);
    expect(kinds(variance('21', '102'), nothing)).toEqual([]);
  });
});

describe('a sibling', () => {
  const other = { ...variance('104', '100'), record: '1A4FF0100000022000000124' };
  test('of the same item with the opposite is a cause', () => {
    expect(kinds(base, { ...nothing, others: [other] })).toEqual(['sibling']);
    const elsewhere = { ...other, metrc: other.metrc && { ...other.metrc, item: 'Drops' } };
    expect(kinds(base, { ...nothing, others: [elsewhere] })).toEqual([]);
  });
  test('whose tag is one slip away and holds as much is the same package', () => {
    const onlyLocal = differenceOf({ class: 'only-local', metrc: null, variance: null });
    const held = base.metrc && { ...base.metrc, quantity: '96' };
    const missing = { ...other, class: 'only-in-metrc' as const, onHand: null, metrc: held, variance: null };
    expect(kinds(onlyLocal, { ...nothing, others: [missing] })).toEqual(['sibling']);
  });
});

test('a locked key and a list that is behind are named, last', () => {
  const staleLists = [
    { name: say('list_receipts'), asOf: asOf - 1 },
    { name: say('list_adjustments'), asOf },
  ];
  const facts = { ...nothing, keyTrouble: true, staleLists, lines: [line('-4', { knownTo: 'source' })] };
  const found = causesOf(base, facts);
  expect(found.map(({ kind }) => kind)).toEqual(['line', 'stale', 'stale']);
  expect(found[2]?.evidence).toEqual(say('cause_stale_list', say('list_receipts')));
});

test('for any two counts, causes come in their order and rest on arithmetic', () => {
  const amount = fc.integer({ min: 0, max: 99_999 }).map(String);
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: -99, max: 99 }).map(String), (onHand, metrc, change) => {
      const found = causesOf(variance(onHand, metrc), { ...nothing, lines: [line(change)], packSizes: ['10'] });
      const order = found.map(({ kind }) => causeKinds.indexOf(kind));
      expect([...order].sort()).toEqual(order);
      expect(found.every(({ arithmetic }) => arithmetic !== '')).toBe(true);
      // A line is never offered for a variance that it does not make up.
      const fits = Number(onHand) - Number(metrc) === -Number(change);
      expect(found.some(({ kind }) => kind === 'line')).toBe(fits);
    }),
  );
});

test('exchanging any two different neighbours of any count is recognised', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 99_999 }), fc.nat(2), (number, at) => {
      const digits = [...String(number)];
      [digits[at + 1], digits[at]] = [digits[at] ?? '', digits[at + 1] ?? ''];
      fc.pre(digits.join('') !== String(number) && digits[0] !== '0');
      expect(kinds(variance(digits.join(''), String(number)), nothing)).toContain('digits');
    }),
  );
});
