import Big from 'big.js';
import type { Subject } from '../records';
import { fieldValue } from '../subject';
import type { Effects, Seen } from './define-action';

/**
 * How often a write that moves a number by an amount took effect, by the number before and after. Somebody else's
 * change of the same number meanwhile leaves it unclear, save where it makes exactly twice the amount.
 * @param amount signed decimal text
 */
export function counterEffects(field: string, amount: string, before: Subject, seen: Seen): Effects {
  if (!seen.record) return 'unclear';
  const moved = new Big(numberOf(seen.record, field)).minus(numberOf(before, field));
  if (moved.eq(0)) return 0;
  if (moved.eq(amount)) return 1;
  return moved.eq(new Big(amount).times(2)) ? 2 : 'unclear';
}

/** A number of Metrc's row as decimal text; a missing one is 0. */
export function numberOf(subject: Subject, field: string): string {
  return new Big(String(fieldValue(subject, field) ?? 0)).toFixed();
}

/** A write of which nothing shows: believed on Metrc's word, where its request could be delivered once at most. */
export function wordEffects(seen: Seen): Effects {
  if (seen.word === 'done') return 1;
  return seen.word === 'refused' ? 0 : 'unclear';
}

/** A counter of which it is not established that the write moves it: where it did not, Metrc's word decides. */
export function counterOrWord(field: string, amount: string, before: Subject, seen: Seen): Effects {
  const counted = counterEffects(field, amount, before, seen);
  return counted === 0 ? wordEffects(seen) : counted;
}
