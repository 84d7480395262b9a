import type { Difference } from '../difference';
import { type Cause, type CauseFacts, causeKinds, type FindCauses } from './cause';
import { digitsTransposed } from './digits-transposed';
import { oppositeSibling } from './opposite-sibling';
import { sameSizeLine } from './same-size-line';
import { staleSource } from './stale-source';
import { unitFactor } from './unit-factor';
import { unsettledAction } from './unsettled-action';

/** One finder for each kind of cause. */
const finders: readonly FindCauses[] = [
  unsettledAction,
  sameSizeLine,
  oppositeSibling,
  unitFactor,
  digitsTransposed,
  staleSource,
];

/**
 * What may explain a difference, the likeliest first, each with its evidence. Empty: no cause was found, and none is
 * guessed.
 */
export function causesOf(difference: Difference, facts: CauseFacts): Cause[] {
  const found = finders.flatMap((find) => find(difference, facts));
  return found.sort((a, b) => causeKinds.indexOf(a.kind) - causeKinds.indexOf(b.kind));
}
