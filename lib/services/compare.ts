import type { CacheDb, QuantityPoint } from '../data/cache-db';
import { highestKey, lowestKey } from '../data/key-range';
import type { OpsDb } from '../data/ops-db';
import { hostHabits } from '../data/settings';
import { isOver } from '../domain/action-state';
import { ownAdjustment } from '../domain/actions/own-adjustment';
import { apiHost, type FacilityKey, facilityParts } from '../domain/facility';
import { packageFeedIds } from '../domain/feeds/registry';
import type { HostRow } from '../domain/host-row';
import { comparePackage } from '../domain/reconcile/compare-package';
import type { KnownAdjustment } from '../domain/reconcile/metrc-at';
import type { PackageFacts } from '../domain/reconcile/package-facts';
import type { ActionRecord, FacilityRecord, PackageView, ReadingRecord, SourceRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';
import { differenceCodes, type Verdict } from '../domain/verdict';
import { clockWords } from '../domain/words';
import type { Clock } from '../platform/clock';

/** Packages gathered at once when the whole facility is compared. */
const chunk = 500;

/** Gathers what is known and compares. Reads only. */
export interface Compare {
  rows(facility: FacilityKey, rows: readonly HostRow[]): Promise<Verdict[]>;
  tag(facility: FacilityKey, tag: string): Promise<Verdict>;
  /** Every package of the mirror and of the readings; the tally is kept. */
  facility(facility: FacilityKey): Promise<{ compared: number; differ: number; at: number }>;
}

/** What is the same for every package of a facility. */
interface Frame {
  record: FacilityRecord;
  knownUntil: number | null;
  skewMs: number;
  sources: Map<string, SourceRecord>;
  covering: SourceRecord | null;
  usesLocations: boolean;
}

/** Makes the compare. */
export function createCompare({ ops, cache, clock }: { ops: OpsDb; cache: CacheDb; clock: Clock }): Compare {
  async function frameOf(facility: FacilityKey): Promise<Frame | null> {
    const record = await ops.facilities.get(facility);
    if (!record) return null;
    const sources = await ops.sources
      .where('[facility+asOf]')
      .between([facility, lowestKey], [facility, highestKey])
      .toArray();
    const covering = sources.filter((source) => source.covers === 'all').at(-1) ?? null;
    const { skewMs } = await hostHabits(ops, apiHost(facilityParts(facility).state));
    return {
      record,
      knownUntil: await packagesAsOf(cache, facility),
      skewMs: skewMs ?? 0,
      sources: new Map(sources.map((source) => [source.id, source])),
      covering,
      usesLocations: (await cache.vocabulary.where('[facility+feed]').equals([facility, 'locations']).count()) > 0,
    };
  }

  async function factsOf(
    frame: Frame,
    asked: readonly { tag: string; row: HostRow | null }[],
  ): Promise<PackageFacts[]> {
    const { facility } = frame.record;
    const tags = asked.map(({ tag }) => tag);
    const keys = tags.map((tag) => [facility, tag] as [string, string]);
    const [mirror, readings, points, events, changes, actions] = await Promise.all([
      cache.packages.bulkGet(keys),
      perTag(tags, (tag) =>
        ops.readings.where('[facility+tag+sourceId]').between([facility, tag, ''], [facility, tag, '\uffff']).toArray(),
      ),
      perTag(tags, (tag) =>
        cache.points
          .where('[facility+tag+from]')
          .between([facility, tag, lowestKey], [facility, tag, highestKey])
          .toArray(),
      ),
      perTag(tags, (tag) => cache.adjustments.where('[facility+tag]').equals([facility, tag]).toArray()),
      perTag(tags, (tag) => ops.changes.where('[facility+record]').equals([facility, tag]).toArray()),
      ops.actions.where('records').anyOf(tags).toArray(),
    ]);
    const own = confirmedAdjusts(
      actions.filter((action) => action.facility === facility),
      frame.skewMs,
    );
    return asked.map(({ tag, row }, i) => {
      const stored = mirror[i] ?? null;
      const source = newestReading(readings[i] ?? [], frame.sources);
      return {
        tag,
        row,
        mirror: stored,
        knownUntil: Math.max(frame.knownUntil ?? 0, frame.knownUntil === null ? 0 : (stored?.seenAt ?? 0)),
        notCompared: whyNot(frame, stored, source !== null || frame.covering !== null),
        open: actions
          .filter((action) => action.facility === facility && action.records.includes(tag) && !isOver(action.state))
          .sort((a, b) => a.order - b.order)
          .map(({ state, short, what }) => ({ state, short, what })),
        reading: source && readingOf(source, frame),
        missingFrom:
          frame.covering && coveredSince(frame.covering, stored, frame.skewMs)
            ? { source: frame.covering.name, asOf: frame.covering.asOf }
            : null,
        points: closedPoints(points[i] ?? []),
        adjustments: [
          ...(events[i] ?? [])
            .filter((event) => !isMarked(event.note))
            .map((event) => ({ quantity: event.quantity, notBefore: event.window, notAfter: event.windowEnd })),
          ...(own.get(tag) ?? []),
        ],
        change: newestOpen(changes[i] ?? [], clock.now()),
        usesLocations: frame.usesLocations,
        asOfWords: clockWords(
          stored
            ? Math.max(stored.pulledAt, (frame.knownUntil ?? 0) - frame.skewMs)
            : (frame.knownUntil ?? clock.now()),
          clock.now(),
        ),
      };
    });
  }

  return {
    async rows(facility, rows) {
      const frame = await frameOf(facility);
      if (!frame)
        return rows.map((row) => ({ key: row.key, code: 'not-compared', sentence: say('verdict_not_set_up') }));
      return (
        await factsOf(
          frame,
          rows.map((row) => ({ tag: row.key, row })),
        )
      ).map(comparePackage);
    },
    async tag(facility, tag) {
      const frame = await frameOf(facility);
      const [facts] = frame ? await factsOf(frame, [{ tag, row: null }]) : [];
      return facts ? comparePackage(facts) : { key: tag, code: 'not-compared', sentence: say('verdict_not_set_up') };
    },
    async facility(facility) {
      const tally = { facility, compared: 0, differ: 0, at: clock.now() };
      const frame = await frameOf(facility);
      if (!frame) return tally;
      const known = await cache.packages
        .where('[facility+list]')
        .anyOf([
          [facility, 'active'],
          [facility, 'onhold'],
          [facility, 'intransit'],
        ])
        .primaryKeys();
      const counted = await ops.readings
        .where('[facility+tag+sourceId]')
        .between([facility, '', ''], [facility, '\uffff', '\uffff'])
        .primaryKeys();
      const tags = [...new Set([...known, ...counted].map(([, tag]) => tag))];
      for (let start = 0; start < tags.length; start += chunk) {
        const facts = await factsOf(
          frame,
          tags.slice(start, start + chunk).map((tag) => ({ tag, row: null })),
        );
        for (const verdict of facts.map(comparePackage)) {
          if (verdict.code === 'not-compared') continue;
          tally.compared += 1;
          if (differenceCodes.includes(verdict.code)) tally.differ += 1;
        }
      }
      await cache.tallies.put(tally);
      return tally;
    },
  };
}

/** Oldest cursor among the lists over which a package wanders; null until every permitted one is complete. */
export async function packagesAsOf(cache: CacheDb, facility: FacilityKey): Promise<number | null> {
  const cursors = await cache.cursors.bulkGet(packageFeedIds.map((feed) => [facility, feed] as [string, string]));
  const permitted = cursors.filter((cursor) => cursor?.permitted !== false);
  if (!permitted.length || permitted.some((cursor) => !cursor || cursor.asOf === null)) return null;
  return Math.min(...permitted.map((cursor) => cursor?.asOf ?? 0));
}

function perTag<T>(tags: readonly string[], read: (tag: string) => Promise<T>): Promise<T[]> {
  return Promise.all(tags.map(read));
}

function whyNot(frame: Frame, stored: PackageView | null, isCounted: boolean): Sentence | null {
  if (!frame.record.connected) return isCounted ? null : say('verdict_no_keys_no_reading');
  if (frame.knownUntil === null && !stored) return say('verdict_first_pull');
  return null;
}

function newestReading(
  rows: ReadingRecord[],
  sources: Map<string, SourceRecord>,
): { row: ReadingRecord; source: SourceRecord } | null {
  const dated = rows.flatMap((row) => {
    const source = sources.get(row.sourceId);
    return source ? [{ row, source }] : [];
  });
  dated.sort((a, b) => a.row.asOf - b.row.asOf || a.source.importedAt - b.source.importedAt);
  return dated.at(-1) ?? null;
}

function readingOf({ row, source }: { row: ReadingRecord; source: SourceRecord }, frame: Frame) {
  return {
    quantity: row.quantity,
    unit: row.unit,
    place: row.place,
    asOf: row.asOf + frame.skewMs,
    delayMs: source.delayMinutes * 60_000,
    source: source.name,
  };
}

// A package that came after the list was made is not missing from it.
function coveredSince(source: SourceRecord, stored: PackageView | null, skewMs: number): boolean {
  const made = (stored as { raw?: { PackagedDate?: string; ReceivedDateTime?: string } } | null)?.raw;
  const since = Date.parse(made?.ReceivedDateTime ?? made?.PackagedDate ?? '');
  return Number.isNaN(since) || since <= source.asOf + skewMs;
}

function closedPoints(points: QuantityPoint[]) {
  return points.map(({ from, until, quantity }) => ({ from, until, quantity }));
}

function isMarked(note: string): boolean {
  return /\[T-[0-9A-Z]+\]/.test(note);
}

/** Our own confirmed adjusts count as adjustments whatever Metrc's list says. */
function confirmedAdjusts(actions: readonly ActionRecord[], skewMs: number): Map<string, KnownAdjustment[]> {
  const byTag = new Map<string, KnownAdjustment[]>();
  for (const action of actions) {
    const delta = ownAdjustment(action, skewMs);
    if (!delta) continue;
    for (const tag of action.records) byTag.set(tag, [...(byTag.get(tag) ?? []), delta]);
  }
  return byTag;
}

function newestOpen<T extends { openUntil: number; at: number }>(changes: T[], now: number): T | null {
  return (
    changes
      .filter((change) => change.openUntil > now)
      .sort((a, b) => a.at - b.at)
      .at(-1) ?? null
  );
}
