import type { ExternalChange } from './external-change';

/**
 * How long a change stays beside its line of activity, counted from when it happened in Metrc. Longer than any window in
 * which Metrc lists adjustments, so that none of them explains a second change.
 */
export const keptMs = 7 * 86_400_000;

/** Fields whose newest change a reading is held against, however old both are. */
const heldAgainst = ['place', 'item'];

/**
 * Changes that nothing asks for any more: their line of activity tells them, and stays for ever. Kept are those that still
 * mark a row, those that wait for the list of adjustments, all of a record of which one waits, and of each record the
 * newest change of its place and of its item.
 * @param changes all of a facility
 */
export function overChanges(changes: readonly ExternalChange[], now: number): ExternalChange[] {
  const waiting = new Set(changes.filter((one) => one.class === 'unclassified').map(({ record }) => record));
  const newest = new Map<string, ExternalChange>();
  for (const change of changes)
    for (const field of heldAgainst.filter((one) => change.fields.includes(one))) {
      const key = `${field}|${change.record}`;
      if (change.at >= (newest.get(key)?.at ?? Number.NEGATIVE_INFINITY)) newest.set(key, change);
    }
  const kept = new Set(newest.values());
  return changes.filter(
    (one) => one.at < now - keptMs && one.openUntil <= now && !waiting.has(one.record) && !kept.has(one),
  );
}
