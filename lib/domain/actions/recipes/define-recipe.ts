import type { z } from 'zod';
import type { Subject } from '../../records';
import type { ActionDefinition } from '../define-action';

/** One action of a recipe, by its type and what its own form would say. */
export interface RecipeStep {
  type: string;
  fields: Record<string, string>;
}

/**
 * One form that makes several actions on one record. Each is sent only once the one before it is confirmed; each stands
 * in the queue and in activity by itself.
 */
export interface Recipe
  extends Pick<
    ActionDefinition,
    'type' | 'title' | 'entity' | 'makes' | 'direct' | 'usually' | 'input' | 'offered' | 'start'
  > {
  /** @param record the record as the queue will leave it; null where it is not known */
  steps(input: Record<string, string>, record: Subject | null): RecipeStep[];
}

/** Declares a recipe. The only thing it does is to tie the input's type to every member. */
export function defineRecipe<S extends z.ZodObject, R extends Subject>(
  recipe: Omit<Recipe, 'input' | 'offered' | 'steps'> & {
    input: S;
    offered(record: R): boolean;
    steps(input: z.infer<S>, record: R | null): RecipeStep[];
  },
): Recipe {
  return recipe as unknown as Recipe;
}
