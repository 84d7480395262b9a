import { compareInstants } from '../metrc-instant';
import { minus, sameAmount } from '../quantity';
import type { PackageView } from '../records';
import type { Effects, Seen } from './define-action';

/**
 * How often a PUT adjust to `target` took effect.
 *
 * The list of adjustments tells best: one row with our mark and of our size is one effect. Another size means that
 * Metrc moved between our read and our write: even one of size 0, when there is no other and something was to be moved.
 * A second identical PUT leaves no row or one of size 0.
 * A host that leaves no rows is judged by the value: the quantity is the target and LastModified moved.
 * A row beside a package whose quantity has not moved is a read that lags: confirming on it would hand the next action
 * an old quantity.
 */
export function adjustEffects(target: string, before: PackageView, seen: Seen<PackageView>): Effects {
  const now = seen.record;
  if (!now) return 'unclear';
  const marked = (seen.marked ?? []).filter((row) => !sameAmount(row.quantity, '0'));
  if (marked.length > 1) return 2;
  const [row] = marked;
  const moved = compareInstants(now.lastModified, before.lastModified) > 0;
  const shows = moved && !sameAmount(now.quantity, before.quantity);
  if (row) return shows && sameAmount(row.quantity, minus(target, before.quantity)) ? 1 : 'unclear';
  const isListed = seen.marked !== null;
  const wasMovedByOthers = Boolean(seen.marked?.length) && !sameAmount(target, before.quantity);
  if (wasMovedByOthers) return 'unclear';
  if (moved && sameAmount(now.quantity, target)) return isListed && seen.listing !== 'lists-none' ? 'unclear' : 1;
  if (!sameAmount(now.quantity, before.quantity)) return 'unclear';
  // Where no row would tell of it, ours may have been made up for by somebody else's: as many sold as were found.
  const mayHide = moved && !(isListed && seen.listing === 'lists') && !sameAmount(target, before.quantity);
  return mayHide && seen.word !== 'refused' ? 'unclear' : 0;
}

/** The note as sent: the person's words, then the mark in brackets, so that our own entry can be found again. */
export function markedNote(note: string, mark: string): string {
  return note ? `${note} [${mark}]` : `[${mark}]`;
}
