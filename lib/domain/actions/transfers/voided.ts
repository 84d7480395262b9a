import type { RecordImage } from '../../records';
import { wordEffects } from '../counter-evidence';
import type { Effects, Seen } from '../define-action';

/**
 * How often a DELETE of a transfer or template took effect. Its row says that it is voided, or is gone from the list:
 * which of the two is not documented, so without the mark Metrc's word decides. A row that stands there unmarked, and
 * of which nothing was said, is as it was.
 */
export function voidedEffects(seen: Seen<RecordImage>): Effects {
  if (!seen.record) return wordEffects(seen);
  return seen.record.fields.IsVoided || seen.word === 'done' ? 1 : 0;
}
