import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { namedRecords } from '../data/record-table';
import { isOver } from '../domain/action-state';
import { actionOf } from '../domain/actions/registry';
import type { FacilityKey } from '../domain/facility';

/**
 * Whether tags are still unused, by Metrc's list of unused ones and by the queue.
 * @param except the action that asks, once it is in the queue itself
 */
export async function tagStates(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  wanted: readonly { list: string; tag: string }[],
  except: string | null,
): Promise<Record<string, 'free' | 'taken' | 'not-read'>> {
  const states: Record<string, 'free' | 'taken' | 'not-read'> = {};
  for (const { list, tag } of wanted) {
    const cursor = await cache.cursors.get([facility, list]);
    const isListed = (await namedRecords(cache, facility, [list], tag)).length > 0;
    states[tag] = isListed ? 'free' : cursor?.readAt && cursor.permitted ? 'taken' : 'not-read';
    if (await isPromised(ops, facility, { list, tag, except })) states[tag] = 'taken';
  }
  return states;
}

/** The queue has given the tag away: to an action that is not over, or that used it since the list was read. */
async function isPromised(
  ops: OpsDb,
  facility: FacilityKey,
  { list, tag, except }: { list: string; tag: string; except: string | null },
): Promise<boolean> {
  const key = list === 'plant-tags' ? `plant:${tag}` : tag;
  const actions = await ops.actions.where('records').equals(key).toArray();
  return actions.some(
    (action) =>
      action.id !== except &&
      action.facility === facility &&
      (!isOver(action.state) || action.state === 'confirmed') &&
      (actionOf(action.type).tags?.(action.input) ?? []).some((used) => used.tag === tag),
  );
}
