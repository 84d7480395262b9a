import { entriesOf, planOf } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { canonicalText } from '../../domain/canonical-text';
import type { Decision, HandedCount, HandOverFile } from '../../domain/handover/hand-over-file';
import { type Sentence, say } from '../../domain/sentence';

/** What of a file is not here yet. */
export interface FileNews {
  counts: HandedCount[];
  readings: HandOverFile['readings'];
  decisions: Decision[];
}

/**
 * Looks up what of a file is here already, by the names that everything in it brings along.
 * @returns what is new, or why the file contradicts what is here
 */
export async function newsIn(ops: OpsDb, file: HandOverFile): Promise<FileNews | Sentence> {
  for (const part of ['counts', 'readings', 'decisions'] as const) {
    const ids = new Set(file[part].map(({ id }) => id));
    if (ids.size < file[part].length) return say('handover_bad_form', part);
  }
  const known = await ops.countSessions.bulkGet(file.counts.map(({ id }) => id));
  for (const [i, count] of file.counts.entries()) {
    // A count that is over never changes: under the same number it must be the same one.
    const mine = known[i];
    if (mine && (mine.facility !== file.facility || !(await isSame(ops, count))))
      return say('handover_conflict', count.name);
  }
  const entryIds = file.counts.flatMap((count, i) => (known[i] ? [] : count.entries.map(({ id }) => id)));
  if (new Set(entryIds).size < entryIds.length || (await ops.countEntries.where('id').anyOf(entryIds).count()))
    return say('handover_bad_form', 'counts.entries');
  const sources = await ops.sources.bulkGet(file.readings.map(({ id }) => id));
  const lines = await ops.activity
    .where('id')
    .anyOf(file.decisions.map((one) => lineId(file, one)))
    .toArray();
  const told = new Set(lines.map(({ id }) => id));
  return {
    counts: file.counts.filter((_, i) => !known[i]),
    readings: file.readings.filter((_, i) => !sources[i]),
    decisions: file.decisions.filter((one) => !told.has(lineId(file, one))),
  };
}

async function isSame(ops: OpsDb, count: HandedCount): Promise<boolean> {
  const stored = (await entriesOf(ops, count.id)).map(({ seq, facility, sessionId, liveTag, ...entry }) => entry);
  if (canonicalText(stored) !== canonicalText(count.entries)) return false;
  if (!('check' in count)) return true;
  const kept = (await planOf(ops, count.id))?.check?.results;
  return canonicalText(kept ?? null) === canonicalText(count.check.results);
}

/** Of the line of activity that tells of a decision: one, however often its file comes. */
export function lineId({ computer }: HandOverFile, { id }: Decision): string {
  return `taken|${computer.id}|${id}`;
}
