import type { FacilityKey } from '../domain/facility';
import type { Problem } from '../domain/form';
import type { Sentence } from '../domain/sentence';

/** A facility that the keys reach, offered in set-up. */
export interface FacilityChoice {
  facility: FacilityKey;
  license: string;
  name: string;
  chosen: boolean;
}

/** A facility that could report sales, and whether Tandem may for it. */
export interface SalesSwitch {
  facility: FacilityKey;
  name: string;
  license: string;
  isOn: boolean;
}

/** How queueing ended. */
export type QueueReply =
  | { kind: 'queued'; id: string }
  | { kind: 'confirm-elsewhere' }
  | { kind: 'problems'; problems: Problem[] };

/** How queueing a group ended. `before` counts lines left out, because a file queued them before. */
export type GroupReply =
  | { kind: 'queued'; actions: number; before: number }
  | { kind: 'refused'; sentence: Sentence }
  | { kind: 'problems'; lines: { line: number; problems: Problem[] }[] };

/** Done, or a sentence saying why not. */
export type Outcome<T = object> = ({ ok: true } & T) | { ok: false; sentence: Sentence };

/** One thing that was said in a form, as the form calls it, with its unit. */
export interface DraftLine {
  label: Sentence;
  value: string;
}
