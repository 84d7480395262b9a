import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import type { QueuedBefore } from '../../domain/form';

/** What is remembered of a line, in the settings of `ops`: found by its key, with no index on the queue. */
interface LineNote extends QueuedBefore {
  /** Actions that the line became. */
  actions: string[];
}

/** Where a line is remembered. Equal lines of one file differ by their number among equals, which is in `source`. */
export function lineKey(facility: FacilityKey, type: string, source: string): string {
  return `file-line:${facility}|${type}|${source}`;
}

/**
 * Lines of a file that are in the queue already, or done. A line whose actions were all given up may be queued again;
 * anything else, also what waits for a person, may still take effect or has.
 * @param keys undefined for what came from no file
 */
export async function queuedBefore(
  ops: OpsDb,
  keys: readonly (string | undefined)[],
): Promise<(QueuedBefore | null)[]> {
  const rows = await ops.settings.bulkGet(keys.filter((key) => key !== undefined));
  const found = new Map(rows.flatMap((row) => (row ? [[row.key, row.value as LineNote] as const] : [])));
  const notes = keys.map((key) => (key === undefined ? undefined : found.get(key)));
  const actions = await ops.actions.bulkGet(notes.flatMap((note) => note?.actions ?? []));
  const states = new Map(actions.flatMap((action) => (action ? [[action.id, action.state] as const] : [])));
  return notes.map((note) => {
    const isGivenUp = (id: string) => ['cancelled', 'dismissed', undefined].includes(states.get(id));
    return !note || note.actions.every(isGivenUp) ? null : { at: note.at, file: note.file };
  });
}

/** Remembers what lines became. Call inside the transaction that queues them. */
export async function rememberLines(ops: OpsDb, lines: readonly { key: string; note: LineNote }[]): Promise<void> {
  await ops.settings.bulkPut(lines.map(({ key, note }) => ({ key, value: note })));
}
