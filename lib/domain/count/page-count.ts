import type { Sentence } from '../sentence';

/** The open count of a facility, as Metrc's page shows it. */
export interface PageCount {
  name: string;
  isBlind: boolean;
  /** No tones. */
  isQuiet: boolean;
  /** How much is counted so far. */
  counted: Sentence;
}

/** What a scan on Metrc's page came to. */
export interface PageScan {
  said: Sentence[];
  /** Nothing was stored, and nothing is asked. */
  isRefused: boolean;
  /** How much is there of this? */
  ask: { tag: string; item: string; unit: { name: string; abbreviation: string } } | null;
}
