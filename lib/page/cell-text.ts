import type { PageKind } from '@/lib/domain/pages/page-kind';
import { ownElements, selectors } from './selectors';

/**
 * The text of a cell as Metrc wrote it: without our own elements and other extensions' buttons, parts kept apart.
 * Also works on hidden cells, where `innerText` is empty.
 */
export function cellText(cell: Element): string {
  // Most cells hold one text and nothing else.
  if (!cell.firstElementChild) return tidy(cell.textContent ?? '');
  const parts: string[] = [];
  for (const node of cell.childNodes) {
    if (node instanceof Element && isForeign(node)) continue;
    parts.push(node.textContent ?? '');
  }
  return tidy(parts.join(' '));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Finds the tag in a cell's text, which may hold icons' text, a trailing comma, or several tags.
 * @returns the first 24-character tag, or null
 */
export function readTag(text: string): string | null {
  return /(?<![0-9A-Za-z])[0-9A-Z]{24}(?![0-9A-Za-z])/.exec(text)?.[0] ?? null;
}

/** A quantity as shown: decimal text without commas, and the unit's abbreviation if it stands behind it. */
export interface QuantityText {
  quantity: string | null;
  unit: string | null;
}

/** Reads `1,250.5 g` and `$20.00`. Anything but a number and an optional unit is no quantity. */
export function readQuantity(text: string): QuantityText {
  const match = /^(-?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*([A-Za-z][A-Za-z. ]*)?$/.exec(text.trim());
  const digits = match?.[2]?.replaceAll(',', '');
  if (!match || !digits) return { quantity: null, unit: null };
  const whole = digits.startsWith('.') ? `0${digits}` : digits;
  return { quantity: `${match[1]}${whole}`.slice(0, 30), unit: match[3]?.trim().slice(0, 20) || null };
}

/**
 * The declared fields of one row. An amount that carries its unit fills the field `unit` as well. What is empty or no number where one is expected is left out.
 * @param textOf text of the first of these columns that the row has, or empty
 */
export function readFields({ fields }: PageKind, textOf: (names: readonly string[]) => string): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, { from, as }] of Object.entries(fields)) {
    const shown = textOf(from);
    const amount = as === 'number' || as === 'amount' ? readQuantity(shown) : null;
    const value = amount ? amount.quantity : shown.slice(0, 300);
    if (value) read[name] ??= value;
    if (as === 'amount' && amount?.unit) read.unit = amount.unit;
  }
  return read;
}

function isForeign(element: Element): boolean {
  return ownElements.includes(element.localName) || element.matches(selectors.foreignInCell);
}
