import { minus, sameAmount } from '../quantity';
import type { KnownAdjustment } from '../reconcile/metrc-at';
import type { ActionRecord } from '../records';
import { isPackage, withPatch } from '../subject';
import { actionOf } from './registry';

/** Metrc may date our write a little before or after our own clock does. */
const slackMs = 1_000;

/**
 * What a confirmed action of our own adjusted, whatever Metrc's list of adjustments says of it.
 * @returns null for an action that is not confirmed or does not touch the quantity
 */
export function ownAdjustment(action: ActionRecord, skewMs: number): KnownAdjustment | null {
  if (action.state !== 'confirmed' || !action.before || action.sentAt === null) return null;
  const definition = actionOf(action.type);
  if (!definition.adjusts || !isPackage(action.before)) return null;
  const { quantity } = withPatch(action.before, definition.effect(action.input, action.before));
  if (sameAmount(quantity, action.before.quantity)) return null;
  return {
    quantity: minus(quantity, action.before.quantity),
    // It was not there before a person asked for it: a count that led to it came first.
    notBefore: Math.max(action.sentAt - slackMs, action.createdAt) + skewMs,
    notAfter: (action.endedAt ?? action.sentAt) + skewMs + slackMs,
  };
}
