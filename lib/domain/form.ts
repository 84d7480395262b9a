import type { Sentence } from './sentence';

/** One value a person may choose. */
export interface FormChoice {
  value: string;
  label: string;
  /** Metrc demands a note with this choice (adjustment reasons, `RequiresNote`). */
  requiresNote?: boolean;
  /** Metrc demands a waste weight with this choice, which its API does not take (`RequiresWasteWeight`). */
  requiresWeight?: boolean;
  /** Names of further fields that Metrc demands with this choice (item categories, `RequiresUnitWeight`). */
  demands?: string[];
  /** Metrc demands files with this choice, which Tandem does not send (`RequiresProductPhotos`). */
  demandsFiles?: boolean;
}

/** One input of an action's form, plain data: it crosses to the content script, which has no zod. */
export interface FormField {
  name: string;
  label: Sentence;
  /** `tag`: an unused tag, scanned or typed; `flag`: `yes` or empty; `lines`: one entry a line. */
  kind: 'decimal' | 'text' | 'note' | 'day' | 'choice' | 'tag' | 'flag' | 'lines';
  required: boolean;
  /** Shown only where a chosen value demands it, or it says something already. */
  onDemand?: boolean;
  /** Value to start with. */
  value: string;
  /** Unit shown behind a decimal. */
  unit?: string;
  choices?: FormChoice[];
  maxLength?: number;
  /** Latest day that may be chosen, `YYYY-MM-DD`. */
  latest?: string;
}

/** A drawn form for one action on one record. */
export interface FormView {
  action: string;
  title: Sentence;
  /** False: a page may not queue this directly, it is confirmed in our own window. */
  direct: boolean;
  /** Said above the fields when there is something to know before sending. */
  notice?: Sentence;
  fields: FormField[];
}

/** What is wrong with an input, in a person's words. `field` is absent when it is the whole action. */
export interface Problem {
  field?: string;
  sentence: Sentence;
}

/** When a line of a file was queued, and from which file. */
export interface QueuedBefore {
  at: number;
  file: string;
}

/** One line of a group before anything is queued: what it would do, or what is wrong with it. */
export interface LinePreview {
  /** What people call its record; empty where it begins without one. */
  name: string;
  problems: Problem[];
  what: Sentence | null;
  /** What it changes on its record, in words; null where nothing is shown, or nothing was there. */
  change: { before: string; after: string } | null;
  /** A file queued it before. */
  queued: QueuedBefore | null;
}
