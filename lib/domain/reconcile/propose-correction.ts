import type { Difference } from './difference';

/** A write in Metrc that would mend a difference, with what its form starts with. */
export interface Proposal {
  action: string;
  values: Record<string, string>;
}

/**
 * What would mend Metrc's side: a change *by* the variance, never a "set to" that erases a sale. Nothing is proposed
 * where no write of a package can help: a tag that Metrc does not know has to be received or created there.
 */
export function proposeCorrection(difference: Difference): Proposal | null {
  const { variance, metrc, onHand } = difference;
  if (!metrc) return null;
  switch (difference.class) {
    case 'variance':
    case 'only-in-metrc':
      return variance && { action: 'package.change-by', values: { changeBy: variance.amount } };
    case 'place-mismatch':
      return onHand?.place ? { action: 'package.move', values: { location: onHand.place } } : null;
    case 'item-mismatch':
      return onHand?.item ? { action: 'package.item', values: { item: onHand.item } } : null;
    case 'status-mismatch':
      return metrc.list === 'inactive' ? { action: 'package.unfinish', values: {} } : null;
    case 'only-local':
    case 'unit-mismatch':
      return null;
    default:
      return difference.class satisfies never;
  }
}
