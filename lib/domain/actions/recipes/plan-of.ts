import { actions } from '../registry';
import type { Recipe } from './define-recipe';
import { wasteOut } from './waste-out';

/** Every recipe, in the order in which menus show them behind the actions. */
const recipes: readonly Recipe[] = [wasteOut];

/** What a person may be offered: every action by itself, and every recipe. */
export const plans: readonly Recipe[] = [
  ...actions.map((action) => ({
    ...action,
    steps: (input: Record<string, string>) => [{ type: action.type, fields: input }],
  })),
  ...recipes,
];

const byType = new Map(plans.map((plan) => [plan.type, plan]));

/** The plan of an action or recipe. @throws RangeError for a type that is neither */
export function planOf(type: string): Recipe {
  const found = byType.get(type);
  if (!found) throw new RangeError(`unknown action ${type}`);
  return found;
}

/** True where one form makes several actions. */
export function isRecipe(type: string): boolean {
  return recipes.some((recipe) => recipe.type === type);
}

/** What can be done with many records of a kind at once, by one form or by a file. */
export function plansFor(entity: string): Recipe[] {
  return plans.filter((plan) => plan.entity === entity);
}
