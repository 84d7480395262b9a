import Big from 'big.js';
import type { Subject } from '../records';
import { fieldValue } from '../subject';
import type { Effects, Entry, Seen } from './define-action';

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

/** Entries that add up to a counter, as one action looks at them. */
export interface Entered {
  /** What an entry adds to the counter, decimal text; null where it is in another unit. */
  amountOf(entry: Entry): string | null;
  /** Could be the entry of this action. */
  isOwn(entry: Entry): boolean;
}

/**
 * The same where Metrc lists what moved the number: somebody else's entries are told from ours. The newest ones, by
 * their Ids, that add up to the move came since. If all of them do not add up to the number, list and record are of
 * different moments, or an entry was taken back, and it stays unclear.
 */
export function enteredEffects(field: string, amount: string, before: Subject, seen: Seen, by: Entered): Effects {
  const counted = counterEffects(field, amount, before, seen);
  if (counted === 0 || counted === 1 || !seen.record || !seen.entries) return counted;
  const newest = [...seen.entries].sort((a, b) => b.Id - a.Id);
  const moved = new Big(numberOf(seen.record, field)).minus(numberOf(before, field));
  let sum = new Big(0);
  let own = 0;
  /** Ours among those that add up to the move, once they do. */
  let ownSince: number | null = null;
  for (const entry of newest) {
    const added = by.amountOf(entry);
    if (added === null) return counted;
    sum = sum.plus(added);
    if (by.isOwn(entry)) own += 1;
    if (ownSince === null && sum.eq(moved)) ownSince = own;
  }
  if (ownSince === null || !sum.eq(numberOf(seen.record, field))) return counted;
  return ownSince > 1 ? 2 : (ownSince as 0 | 1);
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
