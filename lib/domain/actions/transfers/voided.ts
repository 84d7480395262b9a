import type { RecordImage } from '../../records';
import { wordEffects } from '../counter-evidence';
import type { Effects, Seen } from '../define-action';

/**
 * How often a DELETE of a transfer or template took effect. Its row says that it is voided, or is gone from the list:
 * which of the two is not documented, so where the mark does not show, Metrc's word decides.
 */
export function voidedEffects(seen: Seen<RecordImage>): Effects {
  return seen.record?.fields.IsVoided ? 1 : wordEffects(seen);
}
