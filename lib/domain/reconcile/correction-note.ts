import { showQuantity, showVariance } from '../quantity';
import { type MessageKey, type Sentence, say } from '../sentence';
import type { Standing } from './cadence/clock-rule';
import type { Difference } from './difference';

/** What a note tells: who counted what, and when. Amounts as people read them. */
export interface NoteParts {
  counted: string;
  metrc: string;
  variance: string;
  who: string;
  when: string;
}

/** The words of a state for a note that goes to Metrc with a correction, as data: information, not legal advice. */
export interface NoteTemplate {
  /** Two letters, lower case; empty for every state of which nothing else is known. */
  state: string;
  words: MessageKey;
  citation: string;
  standing: Standing;
}

/** Templates known so far. No text of a regulation was read for any of them. */
export const noteTemplates: readonly NoteTemplate[] = [
  { state: 'ca', words: 'reconcile_note_ca', citation: '4 CCR § 15051', standing: 'second-hand' },
  { state: '', words: 'reconcile_note', citation: '', standing: 'own' },
];

/** The template of a state; where nothing is known of it, what an inspector wants to read: who counted what and when. */
export function templateOf(state: string): NoteTemplate {
  const found = noteTemplates.find((template) => template.state === state) ?? noteTemplates.at(-1);
  if (!found) throw new RangeError('the last template is for every state');
  return found;
}

/**
 * What a note of this difference tells.
 * @param when the count's instant in words
 * @returns null where nothing was counted, or no amount is corrected
 */
export function noteParts({ confirmed, metrc, variance }: Difference, when: string): NoteParts | null {
  if (!confirmed || !metrc || !variance) return null;
  return {
    counted: showQuantity(confirmed.counted.amount, confirmed.counted.unit),
    metrc: showQuantity(metrc.quantity, metrc.unit),
    // Notes travel through systems of any age: a plain hyphen arrives everywhere.
    variance: showVariance(variance.amount, variance.unit).replace('−', '-'),
    who: confirmed.who,
    when,
  };
}

/** The note in the words of a state. */
export function stateNote(state: string, { counted, metrc, variance, who, when }: NoteParts): Sentence {
  return say(templateOf(state).words, counted, metrc, variance, who, when);
}

/** The note in words of a facility's own, with `{counted}`, `{metrc}`, `{variance}`, `{who}` and `{when}` filled in. */
export function ownNote(template: string, parts: NoteParts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name as keyof NoteParts] ?? whole);
}
