import type { Quantity } from '../quantity';
import type { Sentence } from '../sentence';
import type { CountLine } from './count-entry';

/** A package of Metrc's that was scanned. */
export interface FoundPackage {
  kind: 'package';
  tag: string;
  /** The unit in which Metrc keeps it, so the one in which it is counted. */
  unit: string;
  item: string;
  /** Where Metrc has it. */
  place: string | null;
  /** What the mirror has of it; null in a blind count: who counts is not to be led by it. */
  metrc: Quantity | null;
  /** What whoever counts should know: finished in Metrc, not in the scope. */
  remarks: Sentence[];
  /** What was counted of it in this session before. */
  line: CountLine | null;
  /** What a manifest says that there is of it; absent elsewhere. */
  offered?: string;
}

/** A tag of which Metrc shows no package under this license. It may be counted all the same. */
export interface FoundStranger {
  kind: 'stranger';
  tag: string;
  remarks: Sentence[];
  /** Tags that it is one slip away from. */
  near: string[];
  line: CountLine | null;
}

/** A text that holds no tag. */
export interface UnreadableScan {
  kind: 'unreadable';
  sentence: Sentence;
  near: string[];
}

/** What a scan came to. */
export type ScanReply =
  /** How much is there? */
  | { kind: 'ask'; finding: FoundPackage | FoundStranger }
  /** Stored. `line` is what the session has of the tag with it; `said` what was done, and what is to be known. */
  | {
      kind: 'added';
      entryId: string;
      tag: string;
      quantity: string;
      unit: string;
      line: CountLine;
      said: Sentence[];
    }
  /** Nothing was stored. `near` are tags that may be meant. */
  | { kind: 'refused'; sentence: Sentence; tag: string | null; near: string[] };
