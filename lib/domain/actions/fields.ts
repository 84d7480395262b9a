import { z } from 'zod';
import { isDay, isMoment } from '../calendar-day';
import type { FormField } from '../form';
import { PackageTag } from '../package-tag';
import { compareAmounts, decimalText } from '../quantity';
import type { MessageKey } from '../sentence';
import type { ChoiceList } from './choice-lists';

/** What a schema says about its own input: read by `draw-form.ts`. */
export interface FieldMeta {
  kind: FormField['kind'];
  label: MessageKey;
  choices?: ChoiceList;
  maxLength?: number;
  /** It may stay empty. */
  optional?: boolean;
  /** A day that may lie ahead: an expiry date. */
  anyDay?: boolean;
  /** Drawn only where a chosen value demands it, or it says something already. */
  onDemand?: boolean;
}

/** Metas live here and not in zod's global registry: two copies of zod would not share that one. */
export const fieldMeta = z.registry<FieldMeta>();

/** Metrc's notes are cut by its pages at this length. */
const noteLength = 250;
/** Room for ` [T-ABC1234]`, and a few retries of it. */
const markLength = 20;

/** The record itself: never drawn, the screen knows it. */
export const tag = () => PackageTag;

/** A record that is no package, by Metrc's Id and by name: never drawn. The Id is empty while it is only queued. */
export const record = () => ({ id: z.string(), name: z.string().min(1) });

/** Decimal text that may not be below zero. */
export function amount(label: MessageKey) {
  const isFine = (value: string) => (compareAmounts(value, '0') < 0 ? 'problem_below_zero' : null);
  return decimal(isFine).register(fieldMeta, { kind: 'decimal', label });
}

/** Decimal text with a sign; zero changes nothing and is refused. */
export function signedAmount(label: MessageKey) {
  const isFine = (value: string) => (compareAmounts(value, '0') === 0 ? 'problem_changes_nothing' : null);
  return decimal(isFine).register(fieldMeta, { kind: 'decimal', label });
}

// The problem of a number that is one; null where it is fine.
function decimal(problemOf: (value: string) => MessageKey | null) {
  return z.string().transform((text, context) => {
    const value = decimalText(text);
    const message = value === null ? 'problem_not_a_number' : problemOf(value);
    if (message) context.addIssue({ code: 'custom', message });
    return value ?? '0';
  });
}

/** One name out of a vocabulary of this facility. */
export function choice(label: MessageKey, choices: ChoiceList) {
  return z.string().trim().min(1, 'problem_required').register(fieldMeta, { kind: 'choice', label, choices });
}

/** Like {@link choice}, or none of them. */
export function optionalChoice(label: MessageKey, choices: ChoiceList) {
  return z.string().trim().default('').register(fieldMeta, { kind: 'choice', label, choices, optional: true });
}

/** Free text; may be empty unless the action says otherwise. */
export function note(label: MessageKey) {
  return text(label, noteLength);
}

/** Free text that goes out with our mark behind it: a mark that Metrc cuts off would never be found again. */
export function noteBeforeMark(label: MessageKey) {
  return text(label, noteLength - markLength);
}

/** Like {@link noteBeforeMark}, and it must not be empty. */
export function requiredNoteBeforeMark(label: MessageKey) {
  const meta = { kind: 'note', label, maxLength: noteLength - markLength } as const;
  const text = z.string().trim().min(1, 'problem_required').max(meta.maxLength, 'problem_too_long');
  return text.register(fieldMeta, meta);
}

function text(label: MessageKey, maxLength: number) {
  const meta = { kind: 'note', label, maxLength, optional: true } as const;
  return z.string().trim().max(maxLength, 'problem_too_long').register(fieldMeta, meta);
}

/** A note that may be left out altogether. */
export function optionalNote(label: MessageKey) {
  const meta = { kind: 'note', label, maxLength: noteLength, optional: true } as const;
  return z.string().trim().max(noteLength, 'problem_too_long').default('').register(fieldMeta, meta);
}

/** A short text that must not be empty: the name of something, a method. */
export function line(label: MessageKey, maxLength = 150) {
  const text = z.string().trim().min(1, 'problem_required').max(maxLength, 'problem_too_long');
  return text.register(fieldMeta, { kind: 'text', label, maxLength });
}

/** Like {@link line}, or nothing. */
export function optionalLine(label: MessageKey, maxLength = 150) {
  const text = z.string().trim().max(maxLength, 'problem_too_long').default('');
  return text.register(fieldMeta, { kind: 'text', label, maxLength, optional: true });
}

/** Decimal text above zero. */
export function positive(label: MessageKey) {
  return decimal((value) => (compareAmounts(value, '0') > 0 ? null : 'problem_not_positive')).register(fieldMeta, {
    kind: 'decimal',
    label,
  });
}

/** A whole number above zero: plants are counted. */
export function count(label: MessageKey) {
  return decimal((value) => (/^[1-9]\d*$/.test(value) ? null : 'problem_not_a_count')).register(fieldMeta, {
    kind: 'decimal',
    label,
  });
}

/** A whole number with a sign; zero changes nothing and is refused. */
export function signedCount(label: MessageKey) {
  const isFine = (value: string) => (/^-?[1-9]\d*$/.test(value) ? null : 'problem_not_a_count');
  return decimal(isFine).register(fieldMeta, { kind: 'decimal', label });
}

/** Decimal text that may not be below zero, or nothing. */
export function optionalAmount(label: MessageKey) {
  const text = z.string().trim().default('');
  return text
    .refine((value) => value === '' || isAmount(value), 'problem_not_a_number')
    .transform((value) => (value === '' ? '' : (decimalText(value) ?? '')))
    .register(fieldMeta, { kind: 'decimal', label, optional: true });
}

function isAmount(text: string): boolean {
  const value = decimalText(text);
  return value !== null && compareAmounts(value, '0') >= 0;
}

/** A tag that Metrc has not used yet. */
export function newTag(label: MessageKey) {
  const text = z.string().trim().toUpperCase();
  return text.regex(/^[0-9A-Z]{24}$/, 'problem_no_tag').register(fieldMeta, { kind: 'tag', label, maxLength: 24 });
}

/** One entry a line; may be empty. */
export function lines(label: MessageKey) {
  return z.string().trim().default('').register(fieldMeta, { kind: 'lines', label, optional: true });
}

/** The entries of {@link lines}. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** A tag that Metrc has not used yet, or none. */
export function optionalTag(label: MessageKey) {
  const text = z.string().trim().toUpperCase().default('');
  return text
    .refine((value) => value === '' || /^[0-9A-Z]{24}$/.test(value), 'problem_no_tag')
    .register(fieldMeta, { kind: 'tag', label, maxLength: 24, optional: true });
}

/** Yes or no; the text is `yes` or empty. */
export function flag(label: MessageKey) {
  return z.enum(['yes', '']).default('').register(fieldMeta, { kind: 'flag', label, optional: true });
}

/** A calendar day, or none. */
export function optionalDay(label: MessageKey) {
  const text = z.string().default('');
  return text
    .refine((value) => value === '' || isDay(value), 'problem_no_day')
    .register(fieldMeta, { kind: 'day', label, optional: true, anyDay: true });
}

/** A calendar day of the facility. */
export function day(label: MessageKey) {
  return z.string().refine(isDay, 'problem_no_day').register(fieldMeta, { kind: 'day', label });
}

/** A day and a time on the facility's own clock, `2026-11-23 17:05`. Sent by `wallClock`, without a zone. */
export function moment(label: MessageKey) {
  const text = z.string().trim();
  return text
    .transform((value) => value.replace('T', ' '))
    .refine(isMoment, 'problem_no_moment')
    .register(fieldMeta, { kind: 'text', label, maxLength: 16 });
}
