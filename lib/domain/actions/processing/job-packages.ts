import type { Records } from '../define-action';
import { ingredientsOf } from '../packages/ingredient-lines';
import { unitOf } from '../packages/taken';

/** The documented packages of a job's body, each in its own unit. */
export function jobPackages(text: string, others: Records) {
  return (ingredientsOf(text) ?? []).map(({ tag, amount }) => ({
    Label: tag,
    Quantity: Number(amount),
    UnitOfMeasure: unitOf(others, tag),
  }));
}
