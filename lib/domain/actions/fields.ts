import { z } from 'zod';
import { isDay } from '../calendar-day';
import type { FormField } from '../form';
import { PackageTag } from '../package-tag';
import { compareAmounts, decimalText } from '../quantity';
import type { MessageKey } from '../sentence';

/** What a schema says about its own input: read by `draw-form.ts`. */
export interface FieldMeta {
  kind: FormField['kind'];
  label: MessageKey;
  choices?: 'reasons' | 'locations' | 'items';
  maxLength?: number;
}

/** Metas live here and not in zod's global registry: two copies of zod would not share that one. */
export const fieldMeta = z.registry<FieldMeta>();

/** Metrc's notes are cut by its pages at this length. */
const noteLength = 250;
/** Room for ` [T-ABC1234]`, and a few retries of it. */
const markLength = 20;

/** The record itself: never drawn, the screen knows it. */
export const tag = () => PackageTag;

/** Decimal text that may not be below zero. */
export function amount(label: MessageKey) {
  return z
    .string()
    .transform((text, context) => {
      const value = decimalText(text);
      if (value === null) context.addIssue({ code: 'custom', message: 'problem_not_a_number' });
      else if (compareAmounts(value, '0') < 0) context.addIssue({ code: 'custom', message: 'problem_below_zero' });
      return value ?? '0';
    })
    .register(fieldMeta, { kind: 'decimal', label });
}

/** Decimal text with a sign; zero changes nothing and is refused. */
export function signedAmount(label: MessageKey) {
  return z
    .string()
    .transform((text, context) => {
      const value = decimalText(text);
      if (value === null) context.addIssue({ code: 'custom', message: 'problem_not_a_number' });
      else if (compareAmounts(value, '0') === 0)
        context.addIssue({ code: 'custom', message: 'problem_changes_nothing' });
      return value ?? '0';
    })
    .register(fieldMeta, { kind: 'decimal', label });
}

/** One name out of a vocabulary of this facility. */
export function choice(label: MessageKey, choices: NonNullable<FieldMeta['choices']>) {
  return z.string().trim().min(1, 'problem_required').register(fieldMeta, { kind: 'choice', label, choices });
}

/** Free text; may be empty unless the action says otherwise. */
export function note(label: MessageKey) {
  return text(label, noteLength);
}

/** Free text that goes out with our mark behind it: a mark that Metrc cuts off would never be found again. */
export function noteBeforeMark(label: MessageKey) {
  return text(label, noteLength - markLength);
}

function text(label: MessageKey, maxLength: number) {
  return z.string().trim().max(maxLength, 'problem_too_long').register(fieldMeta, { kind: 'note', label, maxLength });
}

/** A calendar day of the facility. */
export function day(label: MessageKey) {
  return z.string().refine(isDay, 'problem_no_day').register(fieldMeta, { kind: 'day', label });
}
