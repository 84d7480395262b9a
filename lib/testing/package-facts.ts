import type { PackageFacts, Reading } from '../domain/reconcile/package-facts';
import type { PackageView } from '../domain/records';

/** Ten o'clock: the instant of the reading in {@link factsOf}. Metrc is known until an hour later. */
export const ten = Date.UTC(2026, 10, 23, 10);
const hour = 3_600_000;

/** A package as Metrc shows it. */
export function viewOf(changes: Partial<PackageView> = {}): PackageView {
  return {
    tag: '1A4FF0100000022000000123',
    id: 1,
    list: 'active',
    quantity: '100',
    unit: 'Each',
    item: 'Gummies',
    place: 'Vault',
    note: null,
    onHold: false,
    finished: false,
    lastModified: '2026-11-23T08:00:00.0000000+00:00',
    ...changes,
  };
}

/** What one source says of it. */
export function readingOf(changes: Partial<Reading> = {}): Reading {
  return {
    quantity: '100',
    unit: 'Each',
    place: 'Vault',
    item: null,
    asOf: ten,
    delayMs: 0,
    sourceId: 'count-1',
    source: 'Count 10:00',
    ...changes,
  };
}

/** Facts of a package that is in sync, unless something is changed. */
export function factsOf(changes: Partial<PackageFacts> = {}): PackageFacts {
  const mirror = changes.mirror === undefined ? viewOf() : changes.mirror;
  return {
    tag: viewOf().tag,
    row: null,
    page: 'same',
    mirror,
    knownUntil: ten + hour,
    notCompared: null,
    open: [],
    reading: readingOf(),
    missingFrom: null,
    received: null,
    points: mirror ? [{ from: ten - 2 * hour, until: null, quantity: mirror.quantity }] : [],
    adjustments: [],
    change: null,
    tolerances: {},
    usesLocations: true,
    placeChangedAt: null,
    itemChangedAt: null,
    adjustmentsUntil: ten + hour,
    heardAt: ten + hour,
    now: ten + hour,
    ...changes,
  };
}
