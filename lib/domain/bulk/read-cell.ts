import { isDay } from '../calendar-day';
import type { FormField } from '../form';

/** Spreadsheets put this before what would be a formula, and so do we in templates. */
const guard = /^'(?=[=+\-@\t\r])/;

/**
 * What a cell of a file means in a field of a form: a choice whatever its case, yes or no in the usual words, a day as
 * spreadsheets write it, entries parted by semicolons. What it cannot read it leaves as it is, for the form's own check.
 */
export function readCell(text: string, field: Pick<FormField, 'kind' | 'choices'>): string {
  const plain = text.trim().replace(guard, '');
  switch (field.kind) {
    case 'choice':
      return choiceOf(plain, field.choices) ?? plain;
    case 'flag':
      return flagOf(plain);
    case 'day':
      return dayOf(plain) ?? plain;
    case 'lines':
      return plain.replace(/\s*;\s*/g, '\n');
    case 'tag':
      return plain.toUpperCase();
    case 'decimal':
    case 'text':
    case 'note':
      return plain;
    default:
      return field.kind satisfies never;
  }
}

const known = new WeakMap<object, Map<string, string>>();

/** Lists may hold thousands of names: each is turned into a map once. */
function choiceOf(text: string, choices: FormField['choices']): string | undefined {
  if (!choices) return undefined;
  let byName = known.get(choices);
  if (!byName) {
    byName = new Map(choices.map(({ value, label }) => [label.toLowerCase(), value]));
    for (const { value } of choices) byName.set(value.toLowerCase(), value);
    known.set(choices, byName);
  }
  return byName.get(text.toLowerCase());
}

function flagOf(text: string): string {
  if (/^(yes|y|true|1|x)$/i.test(text)) return 'yes';
  return /^(no|n|false|0)?$/i.test(text) ? '' : text;
}

/** `2026-11-23`, with or without a time behind it, or month first as American spreadsheets write it. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(text)?.[1];
  if (iso && isDay(iso)) return iso;
  const [, month = '', date = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text) ?? [];
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
