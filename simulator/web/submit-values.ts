import Big from 'big.js';

/** One line of a submitted dialog, with the names of its `ng-model`s. */
export type SubmitLine = Record<string, unknown>;

/** Ids come as numbers or as AngularJS option values, `number:123`. */
export function idOf(value: unknown): number {
  return Number(String(value ?? '').replace(/^number:/, '') || Number.NaN);
}

export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** `1,250.5` as decimal text; null when empty; what is no number is left as it is, for the write to refuse. */
export function decimalOf(value: unknown): string | null {
  const text = String(value ?? '')
    .replaceAll(',', '')
    .trim();
  if (text === '') return null;
  return /^-?\d*\.?\d+$/.test(text) ? new Big(text).toFixed() : text;
}

/** `MM/DD/YYYY` or `YYYY-MM-DD` as a day; null when empty. */
export function dayOf(value: unknown): string | null {
  const text = String(value ?? '').trim();
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text === '' ? null : text.slice(0, 10);
}
