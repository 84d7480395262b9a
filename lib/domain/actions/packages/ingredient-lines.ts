import { parseTag } from '../../package-tag';
import { compareAmounts, decimalText } from '../../quantity';
import { entriesOf } from '../fields';

/** A package that something is taken from, and how much of it in its own unit. */
export interface Ingredient {
  tag: string;
  amount: string;
}

/**
 * Reads ingredients as typed, scanned or pasted: `tag amount` a line, parted by blanks, tab, comma or semicolon.
 * @returns null when a line is none, or names a tag twice
 */
export function ingredientsOf(text: string): Ingredient[] | null {
  const found: Ingredient[] = [];
  for (const entry of entriesOf(text)) {
    const [first = '', rest = ''] = entry.split(/[\s,;]+(.*)/);
    const tag = parseTag(first);
    const amount = decimalText(rest);
    if (!tag || amount === null || compareAmounts(amount, '0') <= 0) return null;
    if (found.some((other) => other.tag === tag)) return null;
    found.push({ tag, amount });
  }
  return found;
}
