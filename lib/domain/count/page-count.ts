import type { Sentence } from '../sentence';

/** What the counts of a facility mean for Metrc's page. */
export interface PageCounts {
  /** The one that takes scans; null where none is open. */
  open: PageCount | null;
  /** The blind one that is not handed in yet, be it open or paused: Metrc's quantities are covered. */
  blind: string | null;
}

/** The open count of a facility, as Metrc's page shows it. */
export interface PageCount {
  name: string;
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
