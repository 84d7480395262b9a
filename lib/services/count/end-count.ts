import type { CacheDb } from '../../data/cache-db';
import { countLive, entriesOf, openSession } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import type { CheckResult } from '../../domain/count/check-outcome';
import { type CountLine, countLines } from '../../domain/count/count-entry';
import { type CountDeedKind, type CountSession, coverageOf } from '../../domain/count/count-session';
import { isRefused, moveSession } from '../../domain/count/move-session';
import type { CountPlan } from '../../domain/count/zone-progress';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { importReadings } from '../import-readings';
import { checkResults } from './check-results';
import { tellActivity } from './start-count';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** What a person does with a session as a whole. */
export interface SessionDeed {
  id: string;
  kind: Exclude<CountDeedKind, 'started'>;
  who: string;
  note: string;
  /** With `handed-in`: nothing of the scope was left out. */
  isWhole: boolean;
}

const told = {
  'handed-in': 'activity_count_handed_in',
  accepted: 'activity_count_accepted',
  'sent-back': 'activity_count_sent_back',
  cancelled: 'activity_count_cancelled',
  paused: null,
  resumed: null,
} as const;

/**
 * Moves a session. One that is done with it becomes readings, in the same durable transaction.
 * @returns the session afterwards, with the tags that have a reading now; or why not
 */
export async function moveCount(
  parts: Parts,
  deed: SessionDeed,
): Promise<{ session: CountSession; tags: string[] } | Sentence> {
  const { ops, clock } = parts;
  // Another database, which a transaction cannot wait for.
  const checked = deed.kind === 'handed-in' ? await checkNow(parts, deed) : null;
  const tables = [
    ops.countPlans,
    ops.countSessions,
    ops.countEntries,
    ops.sources,
    ops.readings,
    ops.readingBlocks,
    ops.activity,
  ];
  return ops.transaction('rw', [...tables, ops.settings], async () => {
    const before = await ops.countSessions.get(deed.id);
    if (!before) return say('count_gone');
    const { kind, who, note } = deed;
    const moved = moveSession(before, { kind, at: clock.now(), who: who.trim() || before.who, note });
    if (isRefused(moved)) return moved;
    if (kind === 'resumed' && (await openSession(ops, before.facility))) return say('count_other_open_short');
    const lines = countLines(await entriesOf(ops, before.id));
    if (kind === 'handed-in' && !lines.length && before.kind === 'quantity') return say('count_empty');
    if (checked && checked.entries !== (await countLive(ops, before.id))) return say('count_not_now');
    const session = kind === 'handed-in' ? { ...moved, isWhole: deed.isWhole } : moved;
    await ops.countSessions.put(session);
    if (checked) await keepCheck(ops, session, { at: clock.now(), results: checked.results });
    const sentence = told[kind];
    if (sentence) await tellActivity(ops, session, say(sentence, session.name, String(lines.length)));
    const isNew = session.state === 'done' && before.state !== 'done' && session.kind === 'quantity';
    if (isNew) await storeReadings(parts, session, lines);
    return { session, tags: isNew ? lines.map(({ tag }) => tag) : [] };
  });
}

/** What a check would come to now, and of how many entries; null for a count that becomes readings. */
async function checkNow(
  { ops, cache }: Parts,
  { id, isWhole }: SessionDeed,
): Promise<{ results: CheckResult[]; entries: number } | null> {
  const session = await ops.countSessions.get(id);
  if (!session || session.kind === 'quantity') return null;
  const entries = await entriesOf(ops, id);
  const results = await checkResults(cache, { ...session, isWhole }, countLines(entries));
  return { results, entries: entries.filter(({ undoneAt }) => undoneAt === null).length };
}

async function keepCheck(ops: OpsDb, { id, facility }: CountSession, check: CountPlan['check']): Promise<void> {
  const plan = (await ops.countPlans.get(id)) ?? { sessionId: id, facility, zones: [] };
  await ops.countPlans.put({ ...plan, ...(check ? { check } : {}) });
}

/** What was counted, as readings: each at the instant of its last entry, the source at the session's beginning. */
async function storeReadings({ ops, clock }: Parts, session: CountSession, lines: readonly CountLine[]): Promise<void> {
  const { id, facility, name, startedAt, who, delayMinutes = 0 } = session;
  const rows = lines.map(({ tag, quantity, unit, places: [place, ...more], lastAt }) => ({
    tag,
    quantity,
    unit,
    // In two places is in neither.
    place: more.length ? null : (place ?? null),
    asOf: lastAt,
  }));
  const terms = { kind: 'count', asOf: startedAt, delayMinutes, ...coverageOf(session) } as const;
  const stored = await importReadings({ ops, clock, newId: () => id }, { ...terms, facility, name, rows, who });
  if (!stored.ok) throw new RangeError('an entry is no quantity');
}
