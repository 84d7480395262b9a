import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PackageLayers } from '@/lib/data/package-layers';
import { comparePackage } from '@/lib/domain/reconcile/compare-package';
import { defaultThresholds } from '@/lib/domain/reconcile/thresholds';
import type { SourceRecord } from '@/lib/domain/records';
import { facility } from '@/lib/testing/fake-worker';
import { ten, viewOf } from '@/lib/testing/package-facts';
import { type Frame, packageFacts } from '../package-facts';
import { compareTag } from './compare-tag';

const hour = 3_600_000;
const { tag } = viewOf();

const source = (id: string, covers: SourceRecord['covers'], asOf: number, delayMinutes: number): SourceRecord => ({
  id,
  facility,
  kind: 'file',
  name: id,
  asOf,
  covers,
  ...(covers === 'places' ? { scope: ['Vault'] } : {}),
  delayMinutes,
  rows: 1,
  importedAt: asOf,
});

const instant = fc.constantFrom(ten - 3 * hour, ten - hour, ten, ten + 500, ten + hour);
const amount = fc.constantFrom('100', '100', '100', '100.0', '96', '0');
const sourceId = fc.constantFrom('a', 'a', 'b');
const layers = fc.record({
  mirror: fc.option(
    fc
      .record({
        list: fc.constantFrom('active', 'active', 'onhold', 'inactive', 'intransit'),
        quantity: amount,
        unit: fc.constantFrom('Each', 'Each', 'Grams'),
        place: fc.constantFrom('Vault', 'Shelf', null),
        seenAt: instant,
      })
      .map((changes) => ({ ...viewOf(changes as never), facility, pulledAt: ten, seenAt: changes.seenAt, raw: {} })),
    { freq: 8 },
  ),
  readings: fc.array(
    fc.record({
      facility: fc.constant(facility),
      tag: fc.constant(tag),
      sourceId,
      quantity: amount,
      unit: fc.constantFrom('Each', 'Each', 'Kilograms'),
      place: fc.constantFrom('Vault', null),
      item: fc.constantFrom('Gummies', null, 'Cookies'),
      asOf: instant,
    }),
    { maxLength: 2 },
  ),
  points: fc.array(
    fc.record({
      facility: fc.constant(facility),
      tag: fc.constant(tag),
      from: instant,
      until: fc.option(instant, { freq: 2 }),
      quantity: amount,
      unit: fc.constant('Each'),
    }),
    { maxLength: 3 },
  ),
  events: fc.constant([]),
  changes: fc.constant([]),
  actions: fc.constant([]),
  received: fc.constant(null),
});
const frame = fc
  .record({
    knownUntil: fc.option(instant, { freq: 8 }),
    adjustmentsUntil: fc.option(instant, { freq: 8 }),
    skewMs: fc.constantFrom(0, 0, 1_500, -1_500),
    usesLocations: fc.boolean(),
    connected: fc.constantFrom(true, true, true, false),
    covers: fc.array(fc.constantFrom<SourceRecord['covers']>('all', 'some', 'places'), { minLength: 2, maxLength: 2 }),
    delay: fc.constantFrom(0, 5),
  })
  .map(({ connected, covers, delay, ...rest }): Frame => {
    const sources = ['a', 'b'].map((id, i) => source(id, covers[i] ?? 'some', ten - i, delay));
    return {
      ...rest,
      record: { facility, connected } as Frame['record'],
      sources: new Map(sources.map((one) => [one.id, one])),
      coverings: sources.filter((one) => one.covers !== 'some'),
      others: [],
      thresholds: defaultThresholds,
      now: ten + 2 * hour,
    };
  });

it('comes to what the whole compare comes to, by whatever way', () => {
  const codes = new Set<string>();
  fc.assert(
    fc.property(frame, layers, (of, found) => void codes.add(sameBothWays(of, found))),
    { numRuns: 5_000 },
  );
  expect([...codes]).toEqual(expect.arrayContaining(['in-sync', 'no-reading', 'variance', 'timing', 'only-in-metrc']));
});

const minute = 60_000;
const around = fc.constantFrom(...[-180, -10, -5, -1, 0, 1, 5, 10].map((minutes) => ten + minutes * minute));
const moved = fc
  .array(fc.record({ from: around, until: fc.option(around, { freq: 4 }), quantity: fc.constantFrom('100', '96') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((points) => points.map((point) => ({ ...point, until: endOf(point), facility, tag, unit: 'Each' })));

it('says of goods that moved around the reading what the whole compare says', () => {
  const plain: PackageLayers = {
    mirror: { ...viewOf(), facility, pulledAt: ten, seenAt: ten, raw: {} },
    readings: [{ facility, tag, sourceId: 'a', quantity: '100', unit: 'Each', place: null, item: null, asOf: ten }],
    points: [],
    events: [],
    changes: [],
    actions: [],
    received: null,
  };
  const codes = new Set<string>();
  const sold = frame.map((of) => ({ ...of, knownUntil: ten + hour, record: { ...of.record, connected: true } }));
  fc.assert(
    fc.property(sold, moved, around, fc.boolean(), (of, points, adjustmentsUntil, isSorted) => {
      const kept = isSorted ? [...points].sort((a, b) => a.from - b.from) : points;
      codes.add(sameBothWays({ ...of, coverings: [], adjustmentsUntil }, { ...plain, points: kept }));
    }),
    { numRuns: 10_000 },
  );
  expect([...codes].sort()).toEqual(['in-sync', 'timing', 'variance']);
});

/** A point holds from its change on, if not for longer. */
function endOf({ from, until }: { from: number; until: number | null }): number | null {
  return until && Math.max(from, until);
}

function sameBothWays(of: Frame, found: unknown): string {
  const compared = compareTag(of, tag, found as PackageLayers);
  expect(compared.code).toBe(comparePackage(packageFacts(of, tag, null, found as PackageLayers)).code);
  return compared.code;
}
