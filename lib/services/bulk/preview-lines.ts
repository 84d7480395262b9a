import type { CacheDb } from '../../data/cache-db';
import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import type { LinePreview } from '../../domain/form';
import { type BulkLine, checkLines } from './check-lines';
import { lineKey, queuedBefore } from './file-lines';

/**
 * What a group would do, line by line, before anything is queued. Lines that a file queued before are judged apart from
 * the others: what they did is in Metrc or in the queue, so that they would find themselves in their own way.
 */
export async function previewLines(
  dbs: { ops: OpsDb; cache: CacheDb },
  of: {
    facility: FacilityKey;
    type: string;
    lines: readonly (BulkLine & { source?: string | undefined })[];
    now: number;
    again: boolean;
  },
): Promise<LinePreview[]> {
  const { facility, type, lines, again } = of;
  const keys = lines.map(({ source }) => (source === undefined ? undefined : lineKey(facility, type, source)));
  const queued = await queuedBefore(dbs.ops, keys);
  const judged = lines.filter((_, i) => again || !queued[i]);
  const checked = (await checkLines(dbs, { ...of, lines: judged })).values();
  return lines.map(({ target }, i) => {
    const before = queued[i] ?? null;
    const line = before && !again ? undefined : checked.next().value;
    const { name, problems, what, change } = line ?? { ...nothing, name: target.replace(/^=/, '') };
    return { name, problems, what, change, queued: before };
  });
}

const nothing = { problems: [], what: null, change: null };
