import type { FacilityKey } from './facility';
import type { FacilityColour } from './facility-colour';
import type { Sentence } from './sentence';
import type { VerdictCode } from './verdict';

/** States of the Sync button: the value of `data-state` on `tandem-sync`. */
export const syncStates = ['idle', 'pulling', 'failed', 'disconnected', 'locked', 'paused'] as const;
/** One of {@link syncStates}. */
export type SyncState = (typeof syncStates)[number];

/** Everything the button, the popup and the dashboard show of one facility. */
export interface FacilityStatus {
  /** Null: this page's license is not set up in Tandem. */
  facility: FacilityKey | null;
  name: string;
  license: string;
  /** The colour that a person chose for it; absent where the license decides (`facility-colour.ts`). */
  colour?: FacilityColour;
  state: SyncState;
  /** Works without API keys: only the rows on screen are compared. */
  pageOnly: boolean;
  /** Why the state is what it is, or what is being done. */
  sentence: Sentence;
  /** Oldest server instant up to which every package list is read; null before the first complete pull. */
  asOf: number | null;
  /** Present while pulling. `total` grows while lists are met; null as long as nothing is known. */
  progress: { done: number; total: number | null; secondsLeft: number | null } | null;
  /** The blind count that is not handed in yet: what follows from quantities is not shown. Absent where there is none. */
  blind?: string;
  waiting: number;
  /** Why nothing of what waits goes out, where that is so; absent while it is on its way. */
  stalled?: 'outage' | 'key-trouble';
  attention: number;
  /** Result of the last compare of the whole facility, and how many packages came to what; null when there was none. */
  tally: {
    compared: number;
    differ: number;
    at: number;
    counts?: Partial<Record<VerdictCode, number>>;
    due?: number;
  } | null;
}
