import type { CacheDb, PackageRow } from '../data/cache-db';
import { highestKey, lowestKey } from '../data/key-range';
import type { OpsDb } from '../data/ops-db';
import { type LayerOptions, type PackageLayers, readLayers } from '../data/package-layers';
import { namesOf } from '../data/record-table';
import { hostHabits } from '../data/settings';
import { readThresholds } from '../data/thresholds';
import { isOver } from '../domain/action-state';
import { ownAdjustment } from '../domain/actions/own-adjustment';
import { patchOn } from '../domain/actions/patch-on';
import { dayIn } from '../domain/calendar-day';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import { packageFeedIds } from '../domain/feeds/registry';
import type { HostRow } from '../domain/host-row';
import { nameKey } from '../domain/readings/read-lines';
import type { PackageFacts, Reading } from '../domain/reconcile/package-facts';
import { leavesWithGoods, type Thresholds } from '../domain/reconcile/thresholds';
import type { FacilityRecord, PackageView, SourceRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';

/** What is the same for every package of a facility. */
export interface Frame {
  record: FacilityRecord;
  /** Server instant up to which the mirror is complete; null before the first complete pull. */
  knownUntil: number | null;
  skewMs: number;
  /** Sources that are not older than the newest one that lists every package. */
  sources: Map<string, SourceRecord>;
  /** Sources that claim to list something whole, newest first. */
  coverings: SourceRecord[];
  /** Other licenses of this user. */
  others: FacilityKey[];
  usesLocations: boolean;
  thresholds: Thresholds;
  /** Server instant up to which adjustments are read; null when they never were, or may not be. */
  adjustmentsUntil: number | null;
  now: number;
}

/** Reads the frame of a facility; null when it is not set up. */
export async function readFrame(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  now: number,
): Promise<Frame | null> {
  const record = await dbs.ops.facilities.get(facility);
  if (!record) return null;
  const range = dbs.ops.sources.where('[facility+asOf]').between([facility, lowestKey], [facility, highestKey]);
  const sources = await range.toArray();
  const { skewMs } = await hostHabits(dbs.ops, apiHostOf(facility));
  const adjustments = await dbs.cache.cursors.get([facility, 'adjustments']);
  const whole = sources.filter((source) => source.covers === 'all').at(-1) ?? null;
  // A newer list of everything says more than whatever was counted before it.
  const valid = sources.filter((source) => !whole || source.asOf >= whole.asOf);
  return {
    record,
    knownUntil: await packagesAsOf(dbs.cache, facility),
    skewMs: skewMs ?? 0,
    sources: new Map(valid.map((source) => [source.id, source])),
    coverings: valid.filter(({ covers }) => covers !== 'some').reverse(),
    usesLocations: (await namesOf(dbs.cache, facility, 'locations')).length > 0,
    others: (await dbs.ops.facilities.toCollection().primaryKeys()).filter((other) => other !== facility),
    thresholds: await readThresholds(dbs.ops, facility),
    adjustmentsUntil: adjustments?.permitted ? adjustments.asOf : null,
    now,
  };
}

/** Facts with the mirror's whole row. */
export type KnownPackage = PackageFacts & { mirror: PackageRow | null };

/** Gathers the facts of some packages, in the order asked. */
export async function gatherFacts(
  dbs: { ops: OpsDb; cache: CacheDb },
  frame: Frame,
  asked: readonly { tag: string; row: HostRow | null }[],
): Promise<KnownPackage[]> {
  const layers = await readLayers(
    dbs,
    frame.record.facility,
    asked.map(({ tag }) => tag),
    layerOptions(frame),
  );
  return asked.flatMap(({ tag, row }) => {
    const found = layers.get(tag);
    return found ? [packageFacts(frame, tag, row, found)] : [];
  });
}

/** How the layers of a facility's packages are read. */
export function layerOptions({ sources, others }: Frame): LayerOptions {
  return { isWanted: (sourceId) => sources.has(sourceId), others };
}

/** The facts of one package, from all that is stored of it. */
export function packageFacts(frame: Frame, tag: string, row: HostRow | null, layers: PackageLayers): KnownPackage {
  const { mirror } = layers;
  const covering = coveringOf(frame, mirror);
  const reading = newestReading(layers, frame, covering);
  return {
    tag,
    row,
    mirror,
    // A single read knows this package further than the lists do, once they are complete at all.
    knownUntil: frame.knownUntil === null ? null : Math.max(frame.knownUntil, mirror?.seenAt ?? 0),
    notCompared: whyNot(frame, mirror, reading !== null || frame.coverings.length > 0),
    open: layers.actions
      .filter((action) => !isOver(action.state))
      .sort((a, b) => a.order - b.order)
      .map(({ state, short, what }) => ({ state, short, what })),
    reading,
    missingFrom: reading ? null : missingFrom(frame, layers, covering),
    received: layers.received,
    points: layers.points.map(({ from, until, quantity }) => ({ from, until, quantity })),
    adjustments: adjustmentsOf(frame, layers),
    adjustmentsUntil: frame.adjustmentsUntil,
    change:
      layers.changes
        .filter((change) => change.openUntil > frame.now)
        .sort((a, b) => a.at - b.at)
        .at(-1) ?? null,
    tolerances: frame.thresholds.tolerances,
    usesLocations: frame.usesLocations,
    page: 'same',
    placeChangedAt: changedAt(frame, layers, 'place'),
    itemChangedAt: changedAt(frame, layers, 'item'),
    heardAt: mirror
      ? Math.max(mirror.pulledAt, (frame.knownUntil ?? 0) - frame.skewMs)
      : (frame.knownUntil ?? frame.now),
    now: frame.now,
  };
}

/** Oldest cursor among the lists over which a package wanders; null until every permitted one is complete. */
export async function packagesAsOf(cache: CacheDb, facility: FacilityKey): Promise<number | null> {
  const cursors = await cache.cursors.bulkGet(packageFeedIds.map((feed) => [facility, feed] as [string, string]));
  const permitted = cursors.filter((cursor) => cursor?.permitted !== false);
  if (!permitted.length || permitted.some((cursor) => !cursor || cursor.asOf === null)) return null;
  return Math.min(...permitted.map((cursor) => cursor?.asOf ?? 0));
}

function whyNot(frame: Frame, mirror: PackageRow | null, isCounted: boolean): Sentence | null {
  if (!frame.record.connected) return isCounted ? null : say('verdict_no_keys_no_reading');
  return frame.knownUntil === null && !mirror ? say('verdict_first_pull') : null;
}

/** The newest source that should list this package. One of some places, categories or items says nothing of an unknown tag. */
function coveringOf(frame: Frame, mirror: PackageRow | null): SourceRecord | null {
  const listing = frame.coverings.find(({ covers, scope = [] }) => {
    if (covers === 'all') return true;
    if (!mirror) return false;
    const raw = mirror.raw as { Item?: { ProductCategoryName?: string } } | undefined;
    const names = { places: mirror.place, items: mirror.item, categories: raw?.Item?.ProductCategoryName ?? null };
    const name = covers === 'some' ? null : names[covers];
    return name !== null && scope.some((one) => nameKey(one) === nameKey(name));
  });
  return listing ?? null;
}

function newestReading(layers: PackageLayers, frame: Frame, covering: SourceRecord | null): Reading | null {
  const dated = layers.readings.flatMap((row) => {
    const source = frame.sources.get(row.sourceId);
    return source ? [{ row, source }] : [];
  });
  const newest = dated.sort((a, b) => a.row.asOf - b.row.asOf || a.source.importedAt - b.source.importedAt).at(-1);
  if (!newest) return null;
  const { row, source } = newest;
  // A newer list of where it should be does not have it: it is not there any more, whatever was counted before.
  if (covering && row.asOf < covering.asOf) return null;
  return {
    quantity: row.quantity,
    unit: row.unit,
    place: row.place,
    item: row.item ?? null,
    asOf: row.asOf + frame.skewMs,
    delayMs: source.delayMinutes * 60_000,
    sourceId: source.id,
    source: source.name,
  };
}

function missingFrom(frame: Frame, layers: PackageLayers, covering: SourceRecord | null): PackageFacts['missingFrom'] {
  if (!covering) return null;
  const asOf = covering.asOf + frame.skewMs;
  // A package that came after the list was made is not missing from it.
  if (cameAfter(asOf, frame, layers)) return null;
  return { source: covering.name, asOf, delayMs: covering.delayMinutes * 60_000 };
}

/** Metrc dates what was received to the second, and what was packaged here to the facility's day. */
function cameAfter(asOf: number, { record }: Frame, { mirror, points }: PackageLayers): boolean {
  const raw = mirror?.raw as { PackagedDate?: string; ReceivedDateTime?: string } | undefined;
  const receivedAt = Date.parse(raw?.ReceivedDateTime ?? '');
  if (!Number.isNaN(receivedAt)) return receivedAt > asOf;
  const [packaged, listed] = [raw?.PackagedDate?.slice(0, 10) ?? '', dayIn(record.zone, asOf)];
  // Of the same day: new where nothing is known of it from before.
  return packaged > listed || (packaged === listed && points.every(({ from }) => from > asOf));
}

function changedAt(frame: Frame, layers: PackageLayers, field: 'place' | 'item'): number | null {
  const own = layers.actions.flatMap((action) => {
    if (action.state !== 'confirmed' || !action.before) return [];
    const patch = patchOn(action, action.before) as Partial<PackageView>;
    return patch[field] === undefined ? [] : [(action.endedAt ?? 0) + frame.skewMs];
  });
  const foreign = layers.changes.filter((change) => change.fields.includes(field)).map((change) => change.at);
  return own.length + foreign.length ? Math.max(...own, ...foreign) : null;
}

/**
 * Metrc's list without the rows of our own confirmed adjusts, and those, whatever that list says of them. A mark of
 * another computer's, or of a sending that was given up here, is an adjustment like any other. Where the goods left too,
 * the record moved by nothing more than they did.
 */
function adjustmentsOf(frame: Frame, layers: PackageLayers): PackageFacts['adjustments'] {
  const { goodsLeft } = frame.thresholds;
  const confirmed = layers.actions.filter((action) => action.state === 'confirmed');
  const foreign = layers.events
    .filter(({ note }) => !confirmed.some(({ mark }) => note.includes(`[${mark}]`)))
    .map(({ quantity, reason, notBefore, notAfter }) => ({
      quantity: leavesWithGoods(reason, goodsLeft) ? '0' : quantity,
      notBefore,
      notAfter,
    }));
  const own = confirmed.flatMap((action) => {
    const adjusted = ownAdjustment(action, frame.skewMs);
    const isMovement = !action.corrects && leavesWithGoods(action.input.reason ?? '', goodsLeft);
    return adjusted ? [isMovement ? { ...adjusted, quantity: '0' } : adjusted] : [];
  });
  return [...foreign, ...own];
}
