import type { FacilityKey } from '../facility';

/** What a person chose where one place was counted twice. */
export interface JointChoice {
  tag: string;
  /** Null: where whoever counted did not say where. */
  zone: string | null;
  /** Sessions among which was chosen: another one that says something of it opens the question again. */
  of: string[];
  /** The session that counts; `add` where each of them counted another part. */
  take: string;
  who: string;
  at: number;
}

/** Counts of several computers, put together: kept with what was chosen, by whom and when. */
export interface JointCount {
  /** Also the id of the source that its readings come from. */
  id: string;
  facility: FacilityKey;
  name: string;
  /** Sorted. */
  sessionIds: string[];
  madeAt: number;
  who: string;
  choices: JointChoice[];
  /** When it became readings, and by whom; null before. */
  used: { at: number; who: string } | null;
}
