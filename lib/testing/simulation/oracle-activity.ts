import type { ActivityRecord } from '@/lib/domain/records';
import { type FakeWorker, facility } from '../fake-worker';
import { isBefore } from './oracle-mirror';
import { rowOf } from './sim-server';
import { type SimRecord, tagOfRecord, textOf } from './sim-world';
import type { Simulation } from './simulation';

/** One telling: a record went from one state to another. States are named by their LastModified. */
interface Told {
  before: string;
  after: string;
  fields: string;
  line: ActivityRecord;
}

/**
 * Activity. A change is observable when the states before and after it were both in a list when they were read; which of
 * them were is chance, and known only by what was told. So it is asked of the tellings of each record, in order, that
 *
 * - each names two states that the record had, an earlier one first, and the fields in which those differ;
 * - none begins before the one before it ends: nothing is told twice;
 * - between the end of one and the beginning of the next nothing watched is different, nor between the state first
 *   stored and the first, nor between the last and the state that the mirror holds now: nothing is left out.
 */
export async function activityProblems(sim: Simulation, worker: FakeWorker): Promise<string[]> {
  const [changes, activity] = await Promise.all([worker.ops.changes.toArray(), worker.ops.activity.toArray()]);
  const problems: string[] = [];
  const lines = new Map(activity.map((line) => [line.id, line]));
  if (lines.size !== activity.length) problems.push('an activity line is there twice');
  for (const { id } of changes) if (!lines.has(id)) problems.push(`${id} is no line of activity`);
  const told = new Map<string, Told[]>();
  const gone = new Set<string>();
  const changed = new Map([...sim.changed, ...changes.map(({ id, fields }) => [id, fields.join()] as const)]);
  for (const line of activity) {
    const { id, what } = line;
    const [, ...rest] = id.split('|');
    const states = rest.pop() ?? '';
    const record = rest.join('|');
    if (rest[2] === 'gone') {
      const [kind, key] = rest;
      const one = sim.world.records.find((other) => other.kind === kind && keyOf(other) === key);
      if (!one || sim.world.seen(one)) problems.push(`${record} is told to be gone`);
      // Here nothing that vanished comes back.
      if (gone.has(record)) problems.push(`${record} is told to be gone twice`);
      gone.add(record);
      continue;
    }
    if (JSON.stringify(what).includes('gone')) problems.push(`${id} is a strange line`);
    const [before = '', after = ''] = states.split('>');
    const fields = changed.get(id) ?? '';
    told.set(record, [...(told.get(record) ?? []), { before, after, fields, line }]);
  }
  for (const record of sim.world.records) {
    if (record.isUnfit) continue;
    const name = record.kind === 'package' ? tagOfRecord(record) : `${record.kind}|${record.id}`;
    const lines = told.get(name) ?? [];
    told.delete(name);
    const found =
      record.kind === 'package' || record.kind === 'plant' || record.kind === 'transfer'
        ? await datedProblems(sim, worker, record, lines)
        : await statusProblems(
            sim,
            worker,
            record,
            lines.map(({ line }) => line),
          );
    problems.push(...found.map((problem) => `${name}: ${problem}`));
  }
  for (const [record] of told) problems.push(`${record} changed, and was never in Metrc`);
  return problems;
}

/** Records whose states are told apart by LastModified. */
async function datedProblems(sim: Simulation, worker: FakeWorker, record: SimRecord, told: Told[]): Promise<string[]> {
  const problems: string[] = [];
  const states = new Map(record.versions.map((version) => [textOf(version.at), watchedOf(record, version)]));
  const [first, last] = await storedOf(sim, worker, record);
  let at = first;
  // Before the moment at which a record was met here, its tellings are only asked to join.
  const isMet = record.kind !== 'package';
  if (isMet && told.some(({ after }) => first === null || !isBefore(first, after))) at = null;
  for (const { before, after, fields } of [...told].sort((a, b) => (isBefore(a.after, b.after) ? -1 : 1))) {
    const [from, to] = [states.get(before), states.get(after)];
    if (!from || !to) problems.push(`never was in one of the states ${before} and ${after}`);
    if (!isBefore(before, after)) problems.push(`${after} is told after ${before}`);
    const differing = from && to ? differences(from, to) : '';
    if (!differing || (record.kind === 'package' && differing !== fields))
      problems.push(`${before} to ${after} differs in "${differing}", told is "${fields}"`);
    if (at !== null && isBefore(before, at)) problems.push(`from ${before} to ${after} is told, after ${at} was`);
    else if (at !== null && from && differences(states.get(at) ?? {}, from))
      problems.push(`nothing is told from ${at} to ${before}: ${differences(states.get(at) ?? {}, from)}`);
    at = after;
  }
  // A worker may have told and died, and the record have left all lists before anybody looked again.
  const hasLeft = last !== null && at !== null && isBefore(last, at) && !sim.world.seen(record)?.list;
  if (at !== null && last !== null && !hasLeft && differences(states.get(at) ?? {}, states.get(last) ?? {}))
    problems.push(
      `nothing is told from ${at} to ${last}: ${differences(states.get(at) ?? {}, states.get(last) ?? {})}`,
    );
  return problems;
}

/** LastModified of the states first and last stored; null where that is not known. */
async function storedOf({ met }: Simulation, worker: FakeWorker, record: SimRecord) {
  if (record.kind !== 'package') {
    const row = await worker.cache.records.get([facility, record.kind, String(record.id)]);
    return [met.get(`${record.kind}|${record.id}`) ?? null, row?.lastModified ?? null] as const;
  }
  const tag = tagOfRecord(record);
  const row = await worker.cache.packages.get([facility, tag]);
  const point = await worker.cache.points
    .where('[facility+tag+from]')
    .between([facility, tag, 0], [facility, tag, Number.MAX_SAFE_INTEGER])
    .first();
  const first = record.versions.filter(({ at }) => Number(at / 10_000n) === point?.from);
  // Points know milliseconds only: of two changes within one it cannot be said which was met.
  return [first.length === 1 && first[0] ? textOf(first[0].at) : null, row?.lastModified ?? null] as const;
}

/** Records whose rows show no instant: only what they say tells their states apart. */
async function statusProblems(
  sim: Simulation,
  worker: FakeWorker,
  record: SimRecord,
  lines: ActivityRecord[],
): Promise<string[]> {
  if (record.kind !== 'strain') return lines.length ? ['is not watched'] : [];
  const row = await worker.cache.records.get([facility, 'strain', String(record.id)]);
  const now = (row?.raw as { TestingStatus?: string } | undefined)?.TestingStatus;
  const problems: string[] = [];
  let at = lines[0]?.before ?? sim.met.get(`strain|${record.id}`) ?? now;
  for (const { before, after } of lines) {
    if (before !== at) problems.push(`from ${before} to ${after} is told, but it was ${at}`);
    at = after ?? undefined;
  }
  // A worker told a change and died, and the value came back before anybody looked again.
  const cameBack = sim.deaths > 0 && lines.at(-1)?.before === now;
  if (at !== now && !cameBack) problems.push(`nothing is told from ${at} to ${now}`);
  const moves = record.versions.filter(
    ({ row: { TestingStatus } }, n) => TestingStatus !== record.versions[n - 1]?.row.TestingStatus,
  );
  if (lines.length >= moves.length + 1) problems.push(`${lines.length} changes are told of ${moves.length - 1}`);
  return problems;
}

function watchedOf(record: SimRecord, version: SimRecord['versions'][number]): Record<string, unknown> {
  const row = rowOf(record, version);
  if (record.kind === 'plant') return pick(row, ['State', 'GrowthPhase', 'LocationName']);
  if (record.kind === 'transfer') return pick(row, ['IsVoided', 'PackageCount']);
  const { Quantity, Item, LocationName, Note, IsOnHold, IsFinished } = row;
  const item = (Item as { Name: string }).Name;
  return { quantity: Quantity, item, place: LocationName, note: Note, hold: IsOnHold, finished: IsFinished };
}

function pick(row: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}

function differences(a: Record<string, unknown>, b: Record<string, unknown>): string {
  return Object.keys({ ...a, ...b })
    .filter((field) => a[field] !== b[field])
    .join();
}

function keyOf(record: SimRecord): string {
  return record.kind === 'package' ? tagOfRecord(record) : String(record.id);
}
