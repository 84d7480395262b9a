import type { Sentence } from '../../sentence';

/** When something falls due. Hours and days run from an event, or from the last time it was done. */
export type Due =
  /** So many hours after it was noticed. */
  | { kind: 'hours-after'; hours: number }
  /** So many calendar days after it was noticed, at the end of the day. */
  | { kind: 'days-after'; days: number }
  /** At an hour of the facility's clock on the next day. */
  | { kind: 'next-day-at'; hour: number }
  /** At the end of the business day on which it was noticed. */
  | { kind: 'close-of-business' }
  /** Again and again, so many days after it was done last. */
  | { kind: 'every-days'; days: number };

/** How a rule came to be known. `seen`: its text was read. `second-hand`: somebody wrote of it. `own`: set by a person. */
export type Standing = 'seen' | 'second-hand' | 'own';

/**
 * What begins a duty. `discrepancy`: one that a person confirmed by a count. `outage`: Metrc is out of reach.
 * `waiting`: something done here is not in Metrc yet.
 */
export type Beginning = 'discrepancy' | 'outage' | 'waiting';

/** A duty with a deadline, as data: information, not legal advice. */
export interface ClockRule {
  id: string;
  /** State codes as in a facility's address; an own rule has the facility's. */
  state: string;
  /** What is to be done. */
  title: Sentence;
  due: Due;
  /** What begins it; nothing does where it comes round by itself. */
  begins: Beginning | 'round';
  /** Where it stands: section of the regulation. Empty for an own rule. */
  citation: string;
  /** The day on which the source was last looked at, `YYYY-MM-DD`; empty where nobody did. */
  checkedOn: string;
  standing: Standing;
  /** Who it is for where it is not for everybody. */
  applies: string;
}

/** What a person changed about a rule, by its id. */
export interface ClockChoice {
  isOn?: boolean;
  due?: Due;
  /** When it was last done, epoch ms. */
  doneAt?: number;
}

/** A rule that is on only when somebody said so: what is known at second hand never begins by itself. */
export function isOn(rule: ClockRule, choice: ClockChoice | undefined): boolean {
  return choice?.isOn ?? rule.standing !== 'second-hand';
}

/** What a facility's people chose about its clocks. */
export interface CadenceSettings {
  /** By the id of a rule. */
  choices: Record<string, ClockChoice>;
  /** Rules that come round and were set by a person, with their words. */
  own: { id: string; words: string; days: number }[];
}
