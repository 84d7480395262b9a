import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRow } from '@/lib/testing/host-rows';
import { factsOf, readingOf, ten, viewOf } from '@/lib/testing/package-facts';
import { actionStates } from '../action-state';
import { say } from '../sentence';
import { verdictCodes } from '../verdict';
import { comparePackage } from './compare-package';
import type { PackageFacts } from './package-facts';

const hour = 3_600_000;
const open = (state: (typeof actionStates)[number]) => ({ state, short: '→ 96 ea', what: say('action_move') });
const row = (fields = {}) => packageRow(viewOf().tag, fields);
const change = {
  id: 'x',
  facility: 'ca:1' as never,
  record: viewOf().tag,
  fields: ['place' as const],
  before: 'A',
  after: 'B',
  quantityDelta: null,
  notBefore: ten,
  at: ten + hour / 2,
  class: 'fields' as const,
  adjustmentKeys: [],
  openUntil: ten + 24 * hour,
};
const gone = viewOf({ list: 'inactive', finished: true, lastModified: '2026-11-23T09:00:00Z' });

/** One set of facts for each verdict, each also true of everything further down where that can be. */
const examples: [string, Partial<PackageFacts>][] = [
  ['not-compared', { notCompared: say('verdict_first_pull'), mirror: null, reading: null }],
  ['attention', { open: [open('rejected'), open('queued')], reading: readingOf({ quantity: '90' }), change }],
  ['pending', { open: [open('queued')], mirror: viewOf({ list: 'intransit' }), change }],
  ['in-transit', { mirror: viewOf({ list: 'intransit' }), reading: readingOf({ quantity: '90' }), change }],
  ['status-mismatch', { mirror: gone, reading: readingOf({ quantity: '90', unit: 'Grams' }), change }],
  ['only-in-metrc', { reading: null, missingFrom: { source: 'POS', asOf: ten, delayMs: 0 }, change }],
  ['only-local', { mirror: null }],
  ['item-mismatch', { reading: readingOf({ item: 'Cookies', unit: 'Grams', quantity: '3', place: 'Shelf' }), change }],
  ['unit-mismatch', { reading: readingOf({ unit: 'Grams', quantity: '3', place: 'Shelf' }), change }],
  ['variance', { reading: readingOf({ quantity: '96', place: 'Shelf' }), change }],
  ['timing', { knownUntil: ten - hour, reading: readingOf({ place: 'Shelf' }), change }],
  ['place-mismatch', { reading: readingOf({ place: 'Shelf' }), change }],
  ['changed-in-metrc', { change }],
  ['in-sync', {}],
  ['no-reading', { reading: null }],
];

describe('the verdict on a package', () => {
  it.each(examples)('is %s, before everything that comes later in the order', (code, facts) => {
    expect(comparePackage(factsOf(facts))).toMatchObject({ key: viewOf().tag, code });
  });

  it('has an example of every code that packages can have', () => {
    const missing = verdictCodes.filter((code) => !examples.some(([name]) => name === code));
    expect(missing).toEqual([]);
  });

  it('shows an action on its way even where nothing can be compared', () => {
    const facts = { notCompared: say('verdict_first_pull'), open: [open('sending')], mirror: null, reading: null };
    expect(comparePackage(factsOf(facts)).code).toBe('pending');
  });

  it('on its way between two licenses of one user is shipped, received, or received short: never an error', () => {
    const onItsWay = { mirror: viewOf({ list: 'intransit' }) };
    const received = (quantity: string, unit = 'Each') => ({ received: { license: 'B-1', quantity, unit } });
    expect(comparePackage(factsOf(onItsWay)).sentence.key).toBe('verdict_in_transit');
    expect(comparePackage(factsOf({ ...onItsWay, ...received('100') })).sentence).toEqual({
      key: 'verdict_received',
      args: ['B-1', '100 ea'],
    });
    expect(comparePackage(factsOf({ ...onItsWay, ...received('96') }))).toMatchObject({
      code: 'in-transit',
      short: '−4 ea',
      sentence: { key: 'verdict_received_short', args: ['B-1', '96 ea', '100 ea', '−4 ea'] },
    });
  });

  it('does not call a package gone that was there when it was counted', () => {
    const sold = viewOf({ list: 'inactive', finished: true, quantity: '0', lastModified: '2026-11-23T10:30:00Z' });
    const points = [
      { from: ten - 2 * hour, until: ten + hour / 4, quantity: '100' },
      { from: ten + hour / 2, until: null, quantity: '0' },
    ];
    expect(comparePackage(factsOf({ mirror: sold, points })).code).toBe('in-sync');
    expect(comparePackage(factsOf({ mirror: sold, points, reading: readingOf({ asOf: ten + 0.6 * hour }) })).code).toBe(
      'status-mismatch',
    );
  });

  it('does not call a tag missing in Metrc that was counted after the last pull', () => {
    const facts = factsOf({ mirror: null, knownUntil: ten - hour });
    expect(comparePackage(facts)).toMatchObject({ code: 'timing', sentence: { key: 'verdict_timing_waiting' } });
  });

  it('lets a newer reading end the mark of a change, and an older one not', () => {
    expect(comparePackage(factsOf({ change: { ...change, at: ten - hour } })).code).toBe('in-sync');
  });

  it('says nothing is missing from a list where Metrc holds none of it', () => {
    const facts = {
      reading: null,
      missingFrom: { source: 'POS', asOf: ten, delayMs: 0 },
      mirror: viewOf({ quantity: '0' }),
    };
    expect(comparePackage(factsOf(facts)).code).toBe('no-reading');
  });

  it('waits for Metrc where the list that lacks it is newer than the last pull', () => {
    const facts = { reading: null, missingFrom: { source: 'POS', asOf: ten, delayMs: 2 * hour } };
    expect(comparePackage(factsOf(facts)).code).toBe('timing');
  });

  it('says within what the two agree where they are not quite equal', () => {
    const grams = { mirror: viewOf({ quantity: '10', unit: 'Grams' }), tolerances: { Grams: '0.05' } };
    const counted = (quantity: string) =>
      comparePackage(factsOf({ ...grams, reading: readingOf({ quantity, unit: 'Grams' }) }));
    expect(counted('10.04')).toMatchObject({ code: 'in-sync', sentence: { key: 'verdict_in_sync_within' } });
    expect(counted('10.04').sentence.args?.at(-1)).toBe('0.05 g');
    expect(counted('10.00').sentence.key).toBe('verdict_in_sync');
  });

  it('takes a place for the same in any case, and compares none where the facility has no locations', () => {
    expect(comparePackage(factsOf({ reading: readingOf({ place: ' vault ' }) })).code).toBe('in-sync');
    expect(comparePackage(factsOf({ usesLocations: false, reading: readingOf({ place: 'Shelf' }) })).code).toBe(
      'in-sync',
    );
  });
});

describe('a row that is known from the page alone', () => {
  const pageOnly = (changes: Partial<PackageFacts>) =>
    comparePackage(factsOf({ mirror: null, knownUntil: 0, row: row(), ...changes }));

  it('is compared as shown, within half of its last digit', () => {
    expect(pageOnly({}).code).toBe('in-sync');
    expect(pageOnly({ reading: readingOf({ quantity: '99' }) })).toMatchObject({ code: 'variance', short: '−1 ea' });
    const grams = (shown: string, counted: string) =>
      pageOnly({ row: row({ quantity: shown, unit: 'g' }), reading: readingOf({ quantity: counted, unit: 'Grams' }) })
        .code;
    expect(grams('12.35', '12.354')).toBe('in-sync');
    expect(grams('12.35', '12.365')).toBe('in-sync');
    expect(grams('12.35', '12.366')).toBe('variance');
  });

  it.each([
    ['no quantity', { quantity: undefined }],
    ['a quantity that is no number', { quantity: 'n/a' }],
    ['an unknown unit', { unit: 'bushel' }],
    ['no unit', { unit: undefined }],
  ])('with %s is not compared, rather than in sync', (_, changes) => {
    expect(pageOnly({ row: row(changes) }).code).toBe('not-compared');
  });
});

describe('a row that differs from the mirror', () => {
  const marked = (page: PackageFacts['page'], grid: string, list = 'active') =>
    comparePackage(
      factsOf({
        page,
        row: { ...row(), grid },
        mirror: viewOf({ list: list as never }),
        reading: null,
        missingFrom: null,
      }),
    );

  it('is called older once Metrc was asked, and suggests Sync where it was not', () => {
    expect(marked('older', 'active')).toMatchObject({ code: 'no-reading', pageIsOlder: true });
    expect(marked('unread', 'active')).toMatchObject({ code: 'no-reading', suggestsSync: true });
    expect(marked('reading', 'active')).not.toHaveProperty('pageIsOlder');
  });

  it('in the list it stands in has another status, once Metrc was asked', () => {
    expect(marked('older', 'active', 'inactive')).toMatchObject({ code: 'status-mismatch', pageIsOlder: true });
    expect(marked('older', 'onhold', 'active').code).toBe('status-mismatch');
    expect(marked('reading', 'onhold', 'active').code).toBe('no-reading');
    expect(marked('older', 'transferred', 'active').code).toBe('not-compared');
  });
});

describe('whatever is known', () => {
  const amount = fc.oneof(
    fc.constantFrom('0', '-1', '0.1', '100', '99.999999'),
    fc.integer({ min: -5, max: 500 }).map(String),
  );
  const unit = fc.constantFrom('Each', 'Grams', 'Kilograms', 'Ounces', 'Something');
  const instant = fc.integer({ min: ten - 5 * hour, max: ten + 5 * hour });
  const place = fc.constantFrom('Vault', 'Shelf', '', null);
  const view = fc
    .record({
      quantity: amount,
      unit,
      place,
      list: fc.constantFrom('active', 'onhold', 'inactive', 'intransit'),
      lastModified: fc.constantFrom('2026-11-23T09:00:00Z', 'never', '0001-01-01T00:00:00+00:00'),
    })
    .map((changes) => viewOf(changes as never));
  const text = fc.oneof(fc.string({ maxLength: 30 }), amount);
  const facts = fc.record({
    tag: fc.constant(viewOf().tag),
    row: fc.option(
      fc.record({
        kind: fc.constant('package'),
        key: fc.constant(viewOf().tag),
        grid: fc.constantFrom('active', 'onhold', 'inactive', 'intransit', 'transferred'),
        fields: fc.dictionary(
          fc.constantFrom('quantity', 'unit', 'place', 'item'),
          fc.oneof(text, fc.constantFrom('ea', 'g', 'bushel')),
        ),
      }),
    ),
    mirror: fc.option(view),
    knownUntil: fc.option(instant),
    notCompared: fc.option(fc.constant(say('verdict_first_pull'))),
    open: fc.array(fc.constantFrom(...actionStates).map(open), { maxLength: 3 }),
    reading: fc.option(
      fc.record({
        quantity: amount,
        unit,
        place,
        item: fc.constantFrom('Gummies', 'gummies ', 'Cookies', null),
        asOf: instant,
        delayMs: fc.nat({ max: hour }),
        sourceId: fc.constant('x'),
        source: fc.constant('x'),
      }),
    ),
    received: fc.option(fc.record({ license: fc.constant('B'), quantity: amount, unit })),
    missingFrom: fc.option(fc.record({ source: fc.constant('y'), asOf: instant, delayMs: fc.nat({ max: hour }) })),
    points: fc.array(fc.record({ from: instant, until: fc.option(instant), quantity: amount }), { maxLength: 4 }),
    adjustments: fc.array(fc.record({ quantity: amount, notBefore: instant, notAfter: instant }), { maxLength: 3 }),
    change: fc.option(fc.constant(change)),
    usesLocations: fc.boolean(),
    tolerances: fc.constantFrom({}, { Grams: '0.05', Each: '1' }),
    placeChangedAt: fc.option(instant),
    itemChangedAt: fc.option(instant),
    adjustmentsUntil: fc.option(instant),
    page: fc.constantFrom('same', 'reading', 'older', 'unread'),
    heardAt: instant,
    now: instant,
  });

  it('there is exactly one verdict, and never an error', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const verdict = comparePackage(known as PackageFacts);
        expect(verdictCodes).toContain(verdict.code);
        expect(verdict.key).toBe(known.tag);
        expect(verdict.sentence.key).toMatch(/^verdict_/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('claims nothing of a row that was not pulled yet, unless something was counted', () => {
    expect(comparePackage(factsOf({ mirror: null, row: row(), reading: null })).code).toBe('not-compared');
    expect(comparePackage(factsOf({ mirror: null, row: row(), reading: readingOf() })).code).toBe('in-sync');
  });

  it('does not hold a place against a reading that was taken before the move', () => {
    const moved = { mirror: viewOf({ place: 'Receiving' }) };
    expect(comparePackage(factsOf(moved)).code).toBe('place-mismatch');
    expect(comparePackage(factsOf({ ...moved, placeChangedAt: ten + 1 })).code).toBe('in-sync');
    expect(comparePackage(factsOf({ ...moved, placeChangedAt: ten - 1 })).code).toBe('place-mismatch');
  });

  it('does not hold an item against a reading that was taken before it changed', () => {
    const named = { reading: readingOf({ item: 'Cookies' }) };
    expect(comparePackage(factsOf(named))).toMatchObject({ code: 'item-mismatch', short: 'Cookies' });
    expect(comparePackage(factsOf({ ...named, itemChangedAt: ten + 1 })).code).toBe('in-sync');
    expect(comparePackage(factsOf({ reading: readingOf({ item: ' gummies' }) })).code).toBe('in-sync');
  });

  it('gives no tick to a quantity that moved after the adjustments were last read, unless we moved it', () => {
    const moved = {
      points: [
        { from: ten - hour, until: ten + 1, quantity: '100' },
        { from: ten + 5_000, until: null, quantity: '90' },
      ],
      mirror: viewOf({ quantity: '90' }),
    };
    const ours = [{ quantity: '-10', notBefore: ten + 4_000, notAfter: ten + 6_000 }];
    expect(comparePackage(factsOf({ ...moved, adjustmentsUntil: ten + hour })).code).toBe('in-sync');
    expect(comparePackage(factsOf({ ...moved, adjustmentsUntil: ten })).code).toBe('timing');
    expect(comparePackage(factsOf({ ...moved, adjustmentsUntil: null })).code).toBe('timing');
    expect(comparePackage(factsOf({ ...moved, adjustmentsUntil: ten, adjustments: ours })).code).toBe('variance');
  });
});
