import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { Recipe } from '../domain/actions/recipes/define-recipe';
import { plansFor } from '../domain/actions/recipes/plan-of';
import { actions } from '../domain/actions/registry';
import type { FacilityKey } from '../domain/facility';
import { type Sentence, say } from '../domain/sentence';
import { recordKey } from '../domain/subject';
import { expectedSubject } from './action-world';
import { typesLeftToOthers } from './left-to-others';

/** An action as a menu names it. */
export interface OfferedAction {
  type: string;
  title: Sentence;
}

/**
 * Actions that fit a record as it will be once the queue is done with it; for a list, those that make one of its kind.
 * What is left to another system is not among them.
 * @param target.key tag of a package, Metrc's Id of anything else; null for the list itself
 */
export async function offeredActions(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  target: { entity: string; key: string | null; name: string },
): Promise<OfferedAction[]> {
  const { entity, key, name } = target;
  const left = await typesLeftToOthers(dbs.ops, facility);
  if (key === null) return named(actions.filter(({ type, makes }) => makes === entity && !left.has(type)));
  const record = await expectedSubject(dbs, facility, { entity, key, name }, recordKey(entity, name));
  if (!record) return [];
  const plans = plansFor(entity).filter((plan) => plan.offered(record));
  return named(plans.filter(({ type }) => !left.has(type)));
}

function named(found: readonly Pick<Recipe, 'type' | 'title'>[]): OfferedAction[] {
  return found.map(({ type, title }) => ({ type, title: say(title) }));
}
