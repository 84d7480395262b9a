import type { CacheDb, CursorRow, RecordRow } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { queueLayers, recordsCalled } from '../data/record-layers';
import { isOver } from '../domain/action-state';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import type { PageKind } from '../domain/pages/page-kind';
import type { RecordFacts } from '../domain/reconcile/record-facts';
import { rowAgainstMirror } from '../domain/reconcile/row-against-mirror';
import { type Sentence, say } from '../domain/sentence';
import { recordKey } from '../domain/subject';
import { clockWords } from '../domain/words';
import type { Frame } from './package-facts';

/** Facts of one row, with the mirror's row they come from. */
export interface RowFacts extends RecordFacts {
  stored: RecordRow | null;
}

/** Gathers what is known of rows of one kind, in the order asked: a handful of questions, however many rows. */
export async function gatherRecords(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  frame: Frame,
  kind: PageKind,
  rows: readonly HostRow[],
): Promise<RowFacts[]> {
  const { facility } = frame.record;
  const expected = [...new Set(rows.flatMap(({ grid }) => kind.grids[grid] ?? []))];
  const cursors = await cache.cursors.bulkGet(expected.map((feed) => [facility, feed] as [string, string]));
  const lists = new Map(expected.map((feed, i) => [feed, cursors[i]]));
  const stored = await storedRows(cache, facility, kind, rows);
  const keys = rows.map((row, i) => queueKeys(kind, stored[i]?.name ?? row.key));
  const { actions, changes } = await queueLayers(ops, facility, keys.flat());
  return rows.map((row, i): RowFacts => {
    const record = stored[i] ?? null;
    const own = keys[i] ?? [];
    const open = own.flatMap((key) => actions.get(key) ?? []).filter((action) => !isOver(action.state));
    const marked = own.flatMap((key) => changes.get(key) ?? []).filter((change) => change.openUntil > frame.now);
    const ofGrid = (kind.grids[row.grid] ?? []).map((feed) => lists.get(feed));
    return {
      row,
      kind,
      stored: record,
      mirror: record && { list: record.feed, raw: record.raw },
      notCompared: whyNot(frame, kind.grids[row.grid] ?? [], ofGrid),
      open: open.sort((a, b) => a.order - b.order).map(({ state, short, what }) => ({ state, short, what })),
      change: marked.sort((a, b) => a.at - b.at).at(-1) ?? null,
      page: 'same',
      asOfWords: clockWords(heardAt(frame, record, ofGrid), frame.now),
    };
  });
}

/** The mirror's record of each row of one kind; null where it has none. */
export async function storedRows(
  cache: CacheDb,
  facility: FacilityKey,
  kind: PageKind,
  rows: readonly HostRow[],
): Promise<(RecordRow | null)[]> {
  const expected = [...new Set(rows.flatMap(({ grid }) => kind.grids[grid] ?? []))];
  const names = rows.map(({ key }) => key);
  const byNumber = kind.isNumbered ?? false;
  const named = await recordsCalled(cache, facility, { entity: kind.entity, expected, names, byNumber });
  return rows.map((row) => bestOf(named.get(row.key) ?? [], row, kind));
}

/** Of records that share a name, the one that says what the row says; else the one met last. */
function bestOf(candidates: readonly RecordRow[], row: HostRow, kind: PageKind): RecordRow | null {
  const ranked = candidates.map((record) => ({
    record,
    misses: rowAgainstMirror(row, kind, { list: record.feed, raw: record.raw }).length,
  }));
  ranked.sort((a, b) => a.misses - b.misses || b.record.pulledAt - a.record.pulledAt);
  return ranked[0]?.record ?? null;
}

/** Keys under which the queue may name the record of a row. An action on a package or plant names its tag. */
export function queueKeys({ entity }: PageKind, name: string): string[] {
  if (entity === 'tag') return [name, recordKey('plant', name)];
  if (entity === 'transfer-package') return [name];
  return [recordKey(entity, name)];
}

function whyNot(frame: Frame, lists: readonly string[], cursors: readonly (CursorRow | undefined)[]): Sentence {
  if (!frame.record.connected) return say('verdict_no_keys');
  if (!lists.length) return say('verdict_not_in_api');
  if (cursors.some((cursor) => cursor?.permitted === false)) return say('verdict_not_permitted');
  if (!cursors.every(isComplete)) return say('verdict_first_pull');
  // Such a list is not read with every pull.
  const readAt = cursors.flatMap((cursor) => cursor?.readAt ?? []);
  if (readAt.length === cursors.length) return say('verdict_not_read_yet', clockWords(Math.min(...readAt), frame.now));
  return say('verdict_not_pulled_yet');
}

function isComplete(cursor: CursorRow | undefined): boolean {
  return cursor !== undefined && (cursor.asOf !== null || cursor.readAt !== null);
}

/** Client instant at which Metrc last said so: read by itself, or through a list that would have shown a change. */
function heardAt(frame: Frame, record: RecordRow | null, cursors: readonly (CursorRow | undefined)[]): number {
  const read = cursors.flatMap((cursor) => {
    if (!cursor?.permitted) return [];
    return [cursor.readAt ?? 0, cursor.asOf === null ? 0 : cursor.asOf - frame.skewMs];
  });
  return Math.max(record?.pulledAt ?? 0, ...read) || frame.now;
}
