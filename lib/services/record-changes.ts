import type { RecordRow } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { DetailFeed, RecordFeed } from '../domain/feeds/define-feed';
import { instantMs } from '../domain/metrc-instant';
import type { ActivityRecord } from '../domain/records';
import { say } from '../domain/sentence';

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
  const lines = replaced.flatMap(({ before, after }) => (before ? (lineOf(feed, before, after, now) ?? []) : []));
  if (!lines.length) return;
  await ops.transaction('rw', ops.activity, async () => {
    const ids = lines.map(({ id }) => id);
    const told = new Set((await ops.activity.where('id').anyOf(ids).toArray()).map(({ id }) => id));
    await ops.activity.bulkAdd(lines.filter(({ id }) => !told.has(id)));
  });
}

function lineOf(
  feed: RecordFeed | DetailFeed,
  before: RecordRow,
  after: RecordRow,
  now: number,
): ActivityRecord | null {
  const fields = feed.watched.filter((field) => textOf(before, field) !== textOf(after, field));
  if (!fields.length) return null;
  const show = (row: RecordRow) => fields.map((field) => textOf(row, field)).join(', ');
  const at = instantMs(after.lastModified ?? '');
  return {
    id: `${after.facility}|${after.entity}|${after.key}|${stateOf(before, show)}>${stateOf(after, show)}`,
    facility: after.facility,
    record: after.name,
    at: Number.isNaN(at) ? now : Math.min(at, now),
    kind: 'changed-in-metrc',
    who: 'Metrc',
    what: say('activity_changed_in_metrc'),
    before: show(before),
    after: show(after),
    actionId: null,
  };
}

/** Rows that show no instant are told apart by what they say. */
function stateOf(row: RecordRow, show: (row: RecordRow) => string): string {
  return row.lastModified ?? show(row);
}

/** @param field a field of the raw row, `Item.Name` reaches inside */
function textOf(row: RecordRow, field: string): string {
  let value: unknown = row.raw;
  for (const part of field.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[part];
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
