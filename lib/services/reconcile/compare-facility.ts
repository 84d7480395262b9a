import type { CacheDb } from '../../data/cache-db';
import { openRecords, openSeenBefore } from '../../data/differences';
import type { OpsDb } from '../../data/ops-db';
import { readLayers } from '../../data/package-layers';
import { countPackages, tagsToCompare } from '../../data/tags-to-compare';
import type { FacilityKey } from '../../domain/facility';
import { lookDueAt } from '../../domain/reconcile/difference';
import { countCodes, type Standing, tagsWith, withCompared } from '../../domain/reconcile/standing';
import { say } from '../../domain/sentence';
import { differenceCodes, type VerdictCode } from '../../domain/verdict';
import { type Frame, layerOptions } from '../package-facts';
import { compareTag } from './compare-tag';
import { type Compared, keepDifferences, type News } from './keep-differences';
import { pairOpen } from './pair-open';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** Packages gathered at once: their facts are all that is in memory. */
const chunk = 500;
/** The same where they lie far apart: few enough to be asked for one by one, and not with all that lies between. */
const sparseChunk = 200;
/** A whole compare is due after this, whatever was noted: nothing may stay overlooked for longer. */
const wholeEveryMs = 86_400_000;
const dayMs = 86_400_000;
/** Verdicts that change with time alone, or with what no package shows. */
const restless: readonly VerdictCode[] = ['timing', 'pending', 'attention', 'changed-in-metrc', 'not-compared'];

/** Whole counts of a facility's last compare. */
export interface Tally {
  facility: FacilityKey;
  /** Packages with a reading that is comparable: those that agree and those that differ. */
  compared: number;
  differ: number;
  /** How many of its packages came to each verdict. */
  counts: Partial<Record<VerdictCode, number>>;
  at: number;
  /** Open differences that nobody looked at for longer than the policy allows. */
  due: number;
  /** How many of them were compared anew this time. */
  looked: number;
}

/**
 * Compares a facility: all of it, or what changed since the last time. Differences are kept, and so is the tally.
 * @param changed tags that changed since; null when that is not known, and everything is compared
 */
export async function compareFacility(dbs: Dbs, frame: Frame, changed: ReadonlySet<string> | null): Promise<Tally> {
  const { ops, cache } = dbs;
  const { facility } = frame.record;
  const last = (await cache.standings.get(facility)) ?? null;
  const basis = basisOf(frame);
  const isWhole = !last || !changed || last.basis !== basis || frame.now - last.wholeAt >= wholeEveryMs;
  const tags = isWhole ? await tagsToCompare(dbs, facility, frame.sources) : sortedUnion(changed, last);
  const isDense = isWhole && tags.length * 2 > (await countPackages(cache, facility));
  const news: News = { found: 0, reopened: 0, closed: 0 };
  const open = await openRecords(ops, facility);
  const all: { key: string; code: VerdictCode }[] = [];
  const of = { facility, now: frame.now, standing: last, reopenWithinDays: frame.thresholds.reopenWithinDays, open };
  const size = isDense ? chunk : sparseChunk;
  for (let start = 0; start < tags.length; start += size) {
    const compared = await compareTags(dbs, frame, tags.slice(start, start + size), isDense);
    for (const { key, code } of compared) all.push({ key, code });
    add(news, await keepDifferences(ops, compared, of));
  }
  // What is neither on hand nor counted any more is not met by a whole compare: its difference is over. Before the first
  // pull is complete nothing can be missed.
  if (isWhole && frame.knownUntil !== null) add(news, await keepDifferences(ops, notMet(open, all), of));
  if (news.found || news.reopened || news.closed) await pairOpen(ops, facility);
  const standing = withCompared(last, { facility, at: frame.now, basis }, all, isWhole);
  const due = await countDue(ops, frame);
  const tally = { ...tallyOf(standing, all.length), due };
  await cache.transaction('rw', cache.standings, cache.tallies, async () => {
    await cache.standings.put(standing);
    await cache.tallies.put(tally);
  });
  await tellNews(ops, tally, news);
  return tally;
}

async function compareTags(dbs: Dbs, frame: Frame, tags: readonly string[], isDense: boolean): Promise<Compared[]> {
  const layers = await readLayers(dbs, frame.record.facility, tags, { ...layerOptions(frame), isDense });
  return [...layers].map(([tag, found]) => compareTag(frame, tag, found));
}

/** What all verdicts rest on, in a few words. Counts that a person typed concern their own tags alone. */
function basisOf({ sources, coverings, thresholds, knownUntil, usesLocations, record }: Frame): string {
  const files = [...sources.values()].filter(({ kind }) => kind === 'file').map(({ id }) => id);
  const terms = [
    coverings[0]?.id ?? '',
    thresholds.tolerances,
    thresholds.goodsLeft,
    knownUntil === null,
    usesLocations,
    record.connected,
  ];
  return JSON.stringify([files.length, files.at(-1) ?? '', ...terms]);
}

function sortedUnion(changed: ReadonlySet<string>, last: Standing): string[] {
  return [...new Set([...changed, ...tagsWith(last, restless)])].sort();
}

function notMet(open: ReadonlySet<string>, met: readonly { key: string }[]): Compared[] {
  const known = new Set(met.map(({ key }) => key));
  const left = [...open].filter((record) => !known.has(record));
  return left.map((key) => ({ key, code: 'no-reading', seen: null }));
}

/** More open differences than these are not gone through each time: so many are due as well. */
const mostDue = 5_000;

async function countDue(ops: OpsDb, { record, now, thresholds: { lookAfterDays } }: Frame): Promise<number> {
  const seen = await openSeenBefore(ops, record.facility, now - lookAfterDays * dayMs, mostDue);
  return seen.filter((difference) => (lookDueAt(difference, lookAfterDays) ?? now + 1) <= now).length;
}

function tallyOf(standing: Standing, looked: number): Omit<Tally, 'due'> {
  const counts = countCodes(standing);
  const differ = differenceCodes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  // Without a reading, on its way, or moving: that is not "compared and equal".
  const compared = differ + (counts['in-sync'] ?? 0);
  return {
    facility: standing.facility,
    compared,
    differ,
    counts,
    at: standing.at,
    looked,
  };
}

function add(sum: News, more: News): void {
  sum.found += more.found;
  sum.reopened += more.reopened;
  sum.closed += more.closed;
}

/** Part of the chain of activity: when Tandem found what, and when it was gone. */
async function tellNews(
  ops: OpsDb,
  { facility, at, compared }: Tally,
  { found, reopened, closed }: News,
): Promise<void> {
  if (!found && !reopened && !closed) return;
  const counts = [found + reopened, closed, compared].map((count) => count.toLocaleString('en'));
  await ops.activity.add({
    id: `compared|${facility}|${at}`,
    facility,
    record: '',
    at,
    kind: 'difference',
    who: '',
    what: say('activity_compared', ...counts),
    before: null,
    after: null,
    actionId: null,
  });
}
