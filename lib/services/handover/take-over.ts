import { computerWords } from '../../data/computer';
import type { OpsDb } from '../../data/ops-db';
import { hostHabits } from '../../data/settings';
import type { CountSession } from '../../domain/count/count-session';
import { apiHostOf, type FacilityKey } from '../../domain/facility';
import { decisionWords, withDecision } from '../../domain/handover/decisions';
import type { Decision, HandedCount, HandOverFile } from '../../domain/handover/hand-over-file';
import { readHandOver } from '../../domain/handover/read-hand-over';
import type { TakeOverPreview } from '../../domain/handover/take-over-preview';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { importReadings } from '../import-readings';
import { lineId, newsIn } from './file-news';

type Parts = { ops: OpsDb; clock: Clock };

/** Says what a file holds and what of it is new here. Nothing is stored. */
export async function previewTakeOver(
  { ops }: Pick<Parts, 'ops'>,
  facility: FacilityKey,
  content: string,
): Promise<TakeOverPreview | Sentence> {
  const read = readHandOver(content, facility);
  if (!read.ok) return read.sentence;
  const { file } = read;
  const news = await newsIn(ops, file);
  if ('key' in news) return news;
  const { counts, readings, decisions, computer, who, madeAt, metrcAsOf } = file;
  return {
    who,
    computer: computerWords(computer),
    keepsBooks: computer.keepsBooks,
    madeAt,
    metrcAsOf,
    counts: counts.map((count) => ({
      id: count.id,
      name: count.name,
      who: count.who,
      startedAt: count.startedAt,
      zones: [...new Set(live(count).flatMap(({ place }) => place ?? []))].sort(),
      packages: new Set(live(count).map(({ tag }) => tag)).size,
      isNew: news.counts.includes(count),
    })),
    readings: { all: readings.length, fresh: news.readings.length },
    decisions: { all: decisions.length, fresh: news.decisions.length },
  };
}

/**
 * Takes a file over: all of what is new in it, in one durable transaction, or nothing. Counts wait to be put together
 * with others; they become no readings by themselves. A file that was taken over before adds nothing.
 * @param who who takes it over
 */
export async function takeOver(
  { ops, clock }: Parts,
  { facility, content, who }: { facility: FacilityKey; content: string; who: string },
): Promise<{ counts: number; tags: string[]; isNew: boolean } | Sentence> {
  const read = readHandOver(content, facility);
  if (!read.ok) return read.sentence;
  const { file } = read;
  const from = computerWords(file.computer);
  return ops.transaction('rw', ops.tables, async () => {
    const news = await newsIn(ops, file);
    if ('key' in news) return news;
    const isNew = news.counts.length + news.readings.length + news.decisions.length > 0;
    if (!isNew) return { counts: 0, tags: [], isNew };
    const shiftMs = await clockShift(ops, file);
    const origin = { computer: from, takenAt: clock.now(), shiftMs };
    for (const count of news.counts) await addCount(ops, facility, count, origin);
    for (const source of news.readings)
      await addReadings({ ops, clock }, facility, source, { from, who: file.who, shiftMs });
    for (const decision of news.decisions) await addDecision(ops, file, decision, clock.now());
    await ops.activity.add({
      ...line(facility, '', clock.now()),
      id: `taken|${file.hash}|${clock.now()}`,
      who,
      what: say('activity_taken_over', from, file.who, String(news.counts.length), String(news.decisions.length)),
      after: file.hash,
    });
    return { counts: news.counts.length, tags: news.readings.flatMap(({ rows }) => rows.map(({ tag }) => tag)), isNew };
  });
}

/** What instants of a file need to be by this computer's clock: both were compared with Metrc's. */
async function clockShift(ops: OpsDb, { facility, skewMs }: HandOverFile): Promise<number> {
  const ours = (await hostHabits(ops, apiHostOf(facility))).skewMs;
  return skewMs === null || ours === null ? 0 : skewMs - ours;
}

async function addCount(
  ops: OpsDb,
  facility: FacilityKey,
  { entries, ...handed }: HandedCount,
  from: NonNullable<CountSession['from']>,
): Promise<void> {
  const { check, ...count } = 'check' in handed ? handed : { ...handed, check: null };
  await ops.countSessions.add({ ...count, facility, state: 'done', from });
  if (check) {
    const kept = { ...check, at: check.at + from.shiftMs };
    await ops.countPlans.add({ sessionId: count.id, facility, zones: [], check: kept });
  }
  const of = { sessionId: count.id, facility };
  const rows = entries.map((entry) => ({
    ...entry,
    ...of,
    ...(entry.undoneAt === null ? { liveTag: entry.tag } : {}),
  }));
  await ops.countEntries.bulkAdd(rows);
}

async function addReadings(
  { ops, clock }: Parts,
  facility: FacilityKey,
  { id, name, asOf, rows }: HandOverFile['readings'][number],
  { from, who, shiftMs }: { from: string; who: string; shiftMs: number },
): Promise<void> {
  const terms = { kind: 'typed', covers: 'some', delayMinutes: 0 } as const;
  const shifted = rows.map((row) => ({ ...row, asOf: row.asOf + shiftMs }));
  const wanted = { ...terms, facility, name, asOf: asOf + shiftMs, rows: shifted, who, from };
  const stored = await importReadings({ ops, clock, newId: () => id }, wanted);
  if (!stored.ok) throw new RangeError('a reading is no quantity');
}

/** The decision in the history of its record, and at the difference that is open there. */
async function addDecision(ops: OpsDb, file: HandOverFile, decision: Decision, now: number): Promise<void> {
  const { facility, computer } = file;
  const from = computerWords(computer);
  const { record, who, note, at } = decision;
  const what = decisionWords(decision, from);
  await ops.activity.add({
    ...line(facility, record, now),
    id: lineId(file, decision),
    who,
    what,
    after: note || null,
  });
  const open = await ops.differences.where('[facility+record]').equals([facility, record]).toArray();
  const difference = open.find((one) => one.standing === 'open' && at >= (one.agreedUntil ?? 0));
  if (difference) await ops.differences.put(withDecision(difference, decision, from));
}

function line(facility: FacilityKey, record: string, at: number) {
  return { facility, record, at, kind: 'decided' as const, before: null, actionId: null };
}

function live({ entries }: HandedCount) {
  return entries.filter(({ undoneAt }) => undoneAt === null);
}
