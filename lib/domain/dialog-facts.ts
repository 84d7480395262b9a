import type { Sentence } from './sentence';
import type { Verdict } from './verdict';

/** What Tandem knows of one package that stands in a dialog of Metrc's own. */
export interface DialogLine {
  tag: string;
  verdict: Verdict;
  /** Actions under way on this package: what is written now by hand will meet them. */
  waiting: Sentence[];
  /** A shelf count that may go into the field for the new quantity: decimal text in the package's own unit. */
  count: { quantity: string; unit: string; source: string } | null;
}

/** What Tandem knows of all that a dialog names. Packages that it has never met are left out. */
export interface DialogFacts {
  lines: DialogLine[];
  /** Adjustment reasons that Metrc refuses without a note, as it writes them. */
  noteReasons: string[];
}
