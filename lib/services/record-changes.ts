import type { RecordRow } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { markedMs } from '../domain/detect-change';
import type { ExternalChange } from '../domain/external-change';
import type { DetailFeed, RecordFeed } from '../domain/feeds/define-feed';
import { compareInstants, instantMs } from '../domain/metrc-instant';
import { pageKinds } from '../domain/pages/registry';
import type { ActivityRecord } from '../domain/records';
import { say } from '../domain/sentence';
import { recordKey } from '../domain/subject';
import { withoutOwn } from './without-own';

/**
 * Writes to activity what somebody else changed in records other than packages, before the mirror forgets the old
 * state. Each change has a deterministic id and is added only if absent, so a pull that dies tells it once.
 */
export async function recordForeignChanges(
  ops: OpsDb,
  feed: RecordFeed | DetailFeed,
  replaced: readonly { before: RecordRow | null; after: RecordRow }[],
  now: number,
): Promise<void> {
  if (!feed.watched.length) return;
  const known = (await withoutOwn(ops, replaced)).flatMap(({ before, after }) => (before ? [{ before, after }] : []));
  if (!known.length) return;
  await ops.transaction('rw', ops.activity, ops.changes, async () => {
    const starts = known.map(({ before }) => `${recordId(before)}|`);
    const earlier = await ops.activity.where('id').startsWithAnyOf(starts).toArray();
    const told = new Map(earlier.map((line) => [line.id, line]));
    const lines = known.flatMap(({ before, after }) => lineOf(feed, before, after, { told, now }) ?? []);
    const news = lines.filter(({ id }) => !told.has(id));
    await ops.activity.bulkAdd(news);
    if (shownKinds.has(feed.entity)) await ops.changes.bulkPut(news.map((line) => markOf(feed, line, now)));
  });
}

/** Kinds whose rows stand on Metrc's pages: these are marked there. */
const shownKinds: ReadonlySet<string> = new Set(pageKinds.map(({ entity }) => entity));

/** The mark on the record's row: until its card is opened, or for a day. */
function markOf(feed: RecordFeed | DetailFeed, line: ActivityRecord, now: number): ExternalChange {
  return {
    id: line.id,
    facility: line.facility,
    record: recordKey(feed.entity, line.record),
    fields: [],
    before: line.before ?? '',
    after: line.after ?? '',
    quantityDelta: null,
    notBefore: line.at,
    at: line.at,
    class: 'fields',
    adjustmentKeys: [],
    openUntil: now + markedMs,
  };
}

/** What a record said at some time: the values of its watched fields, under a name that tells this time from others. */
type Said = NonNullable<ActivityRecord['told']>;

function lineOf(
  feed: RecordFeed | DetailFeed,
  before: RecordRow,
  after: RecordRow,
  at: { told: ReadonlyMap<string, ActivityRecord>; now: number },
): ActivityRecord | null {
  const to = saidBy(feed, after);
  const from = lastTold(saidBy(feed, before), to, before, at.told);
  const fields = feed.watched.filter((field) => from.fields[field] !== to.fields[field]);
  if (!fields.length) return null;
  const show = ({ fields: said }: Said) => fields.map((field) => said[field]).join(', ');
  const changedAt = instantMs(after.lastModified ?? '');
  return {
    id: `${recordId(after)}|${from.state}>${to.state}`,
    facility: after.facility,
    record: after.name,
    at: Number.isNaN(changedAt) ? at.now : Math.min(changedAt, at.now),
    kind: 'changed-in-metrc',
    who: 'Metrc',
    what: say('activity_changed_in_metrc'),
    before: show(from),
    after: show(to),
    actionId: null,
    told: to,
  };
}

/** A worker that dies after telling a change leaves the mirror behind: what is told next begins where that one ended. */
function lastTold(stored: Said, to: Said, row: RecordRow, told: ReadonlyMap<string, ActivityRecord>): Said {
  let said = stored;
  const passed = new Set([to.state]);
  for (;;) {
    const start = `${recordId(row)}|${said.state}>`;
    const next = [...told].find(([id]) => id.startsWith(start))?.[1].told;
    const isLater = row.lastModified !== null && next && compareInstants(next.state, to.state) > 0;
    if (!next || isLater || passed.has(next.state)) return said;
    passed.add(next.state);
    said = next;
  }
}

function recordId({ facility, entity, key }: RecordRow): string {
  return `${facility}|${entity}|${key}`;
}

function saidBy(feed: RecordFeed | DetailFeed, row: RecordRow): Said {
  const fields = Object.fromEntries(feed.watched.map((field) => [field, textOf(row, field)]));
  return { state: row.lastModified ?? `${row.pulledAt} ${wordsOf(fields)}`, fields };
}

/** Rows that show no instant are told apart by when they were read, for a value may come back, and by what they say. */
function wordsOf(fields: Said['fields']): string {
  return Object.values(fields).join(',').replaceAll(/[|>]/g, ' ');
}

/** @param field a field of the raw row, `Item.Name` reaches inside */
function textOf(row: RecordRow, field: string): string {
  let value: unknown = row.raw;
  for (const part of field.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[part];
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
