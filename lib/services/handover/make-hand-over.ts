import type { CacheDb } from '../../data/cache-db';
import { entriesOf, planOf } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { sourceReadings } from '../../data/reading-blocks';
import { hostHabits } from '../../data/settings';
import { readComputer } from '../../data/this-computer';
import type { CountSession } from '../../domain/count/count-session';
import { handedInAt } from '../../domain/count/move-session';
import { apiHostOf, type FacilityKey } from '../../domain/facility';
import { decisionsOf } from '../../domain/handover/decisions';
import {
  type HandedCount,
  type HandOverFile,
  handOverFormat,
  handOverText,
  handOverVersion,
  longestHandOver,
} from '../../domain/handover/hand-over-file';
import { readHandOver } from '../../domain/handover/read-hand-over';
import type { SourceRecord } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { packagesAsOf } from '../package-facts';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** What is handed over. */
export interface HandOverWish {
  facility: FacilityKey;
  /** What was done since, epoch ms. */
  since: number;
  who: string;
  /** Version of the extension. */
  app: string;
}

/** A file that was made, and what is in it. */
export interface MadeHandOver {
  text: string;
  madeAt: number;
  counts: number;
  readings: number;
  decisions: number;
  /** Counts that are not finished, and stay here. */
  unfinished: number;
}

/**
 * Makes a hand-over file of what was counted and decided on this computer: finished counts and checks, single
 * readings, decisions about differences. What came from other computers is theirs to hand over.
 * @returns the file, or why there is none
 */
export async function makeHandOver(parts: Parts, wish: HandOverWish): Promise<MadeHandOver | Sentence> {
  const { ops, cache, clock } = parts;
  const { facility, since, who, app } = wish;
  if (!who.trim()) return say('count_nobody');
  const { id, name, keepsBooks = false } = await readComputer(ops);
  const madeAt = clock.now();
  const sessions = await ownSessions(ops, facility);
  const { counts, readings, decisions } = {
    counts: await handedCounts(ops, sessions, since),
    readings: await handedReadings(ops, facility, since),
    decisions: await handedDecisions(ops, facility, since),
  };
  const unfinished = sessions.filter(({ state }) => state !== 'done' && state !== 'cancelled').length;
  if (!counts.length && !readings.length && !decisions.length)
    return say(unfinished ? 'handover_only_unfinished' : 'handover_nothing');
  const text = handOverText({
    format: handOverFormat,
    version: handOverVersion,
    app,
    facility,
    madeAt,
    who: who.trim(),
    computer: { id, name, keepsBooks },
    metrcAsOf: await packagesAsOf(cache, facility),
    skewMs: (await hostHabits(ops, apiHostOf(facility))).skewMs,
    counts,
    readings,
    decisions,
  });
  if (text.length > longestHandOver) return say('handover_make_large');
  // What no computer would take over must not leave this one as if it were done.
  const read = readHandOver(text, facility);
  if (!read.ok) return say('handover_make_bad', read.sentence);
  await ops.activity.add({
    id: `handed|${id}|${facility}|${madeAt}`,
    facility,
    record: '',
    at: madeAt,
    kind: 'decided',
    who: who.trim(),
    what: say('activity_handed_over', String(counts.length), String(readings.length), String(decisions.length)),
    before: null,
    after: null,
    actionId: null,
  });
  return { text, madeAt, counts: counts.length, readings: readings.length, decisions: decisions.length, unfinished };
}

async function ownSessions(ops: OpsDb, facility: FacilityKey): Promise<CountSession[]> {
  const sessions = await ops.countSessions
    .where('[facility+startedAt]')
    .between([facility, 0], [facility, Infinity])
    .toArray();
  return sessions.filter(({ from }) => !from);
}

async function handedCounts(ops: OpsDb, sessions: readonly CountSession[], since: number): Promise<HandedCount[]> {
  const done = sessions.filter((session) => session.state === 'done' && (handedInAt(session) ?? 0) >= since);
  const counts: HandedCount[] = [];
  for (const session of done) counts.push(...(await handedCount(ops, session)));
  return counts;
}

/** One count with its entries, a check with what it came to; none where that was never kept. */
async function handedCount(ops: OpsDb, session: CountSession): Promise<HandedCount[]> {
  const { facility, state, from, scope, kind, ...terms } = session;
  const entries = (await entriesOf(ops, session.id)).map(({ seq, facility, sessionId, liveTag, ...entry }) => entry);
  // Counts of earlier versions did not say how late the point of sale reports.
  const common = { ...terms, delayMinutes: session.delayMinutes ?? 0, entries };
  if (kind === 'quantity') return scope.by === 'delivery' ? [] : [{ ...common, kind, scope }];
  const check = (await planOf(ops, session.id))?.check;
  if (!check) return [];
  if (kind === 'manifest') return scope.by === 'delivery' ? [{ ...common, kind, scope, check }] : [];
  return scope.by === 'delivery' ? [] : [{ ...common, kind, scope, check }];
}

async function handedReadings(ops: OpsDb, facility: FacilityKey, since: number): Promise<HandOverFile['readings']> {
  const sources = await ops.sources.where('[facility+asOf]').between([facility, since], [facility, Infinity]).toArray();
  const own = sources.filter(({ kind, from }) => kind === 'typed' && !from);
  return Promise.all(own.map((source) => handedSource(ops, source)));
}

async function handedSource(ops: OpsDb, source: SourceRecord): Promise<HandOverFile['readings'][number]> {
  const { id, facility, name, asOf, importedAt } = source;
  const rows = (await sourceReadings(ops, facility, id)).map(
    ({ tag, quantity, unit, place, item = null, asOf: at }) => ({
      tag,
      quantity,
      unit,
      place,
      item,
      asOf: at,
    }),
  );
  return { id, name, asOf, importedAt, rows };
}

async function handedDecisions(ops: OpsDb, facility: FacilityKey, since: number): Promise<HandOverFile['decisions']> {
  const standings = (['open', 'closed'] as const).map((standing) => [facility, standing]);
  const differences = await ops.differences.where('[facility+standing]').anyOf(standings).toArray();
  return decisionsOf(differences).filter(({ at }) => at >= since);
}
