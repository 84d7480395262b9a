import { showQuantity, showVariance } from '../../quantity';
import { say } from '../../sentence';
import { isSameChange, sidesOf } from './amounts';
import type { Cause, FindCauses } from './cause';

/** An action of ours that waits, failed or was given up, and would have made up the whole variance. */
export const unsettledAction: FindCauses = (difference, { actions }) => {
  const sides = sidesOf(difference);
  if (!sides) return [];
  return actions.flatMap(({ change, state, what }): Cause[] => {
    if (state === 'confirmed' || !change || !isSameChange(change, sides.variance, sides)) return [];
    const { metrc, variance, onHand, unit } = sides;
    const arithmetic = `${showQuantity(metrc, unit)} ${showVariance(variance, unit)} = ${showQuantity(onHand, unit)}`;
    return [
      {
        kind: 'action',
        evidence: say('cause_action', what, say(`queue_state_${state.replace(/-/g, '_')}` as 'queue_state_queued')),
        arithmetic,
      },
    ];
  });
};
