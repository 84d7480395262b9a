import type { HostRow } from '../host-row';
import type { PageKind } from '../pages/page-kind';
import type { Sentence } from '../sentence';
import type { OpenAction } from './package-facts';
import type { Mirrored } from './row-against-mirror';

/**
 * How a row on the page stands to the mirror: `same` as far as it shows anything; `reading`, it differs and Metrc is
 * being asked; `older`, Metrc was read after the row was seen and says otherwise; `unread`, it differs and nobody asks.
 */
export type PageState = 'same' | 'reading' | 'older' | 'unread';

/** Everything that is known of a record other than a package, gathered before comparing. Nothing counts such records. */
export interface RecordFacts {
  row: HostRow;
  kind: PageKind;
  mirror: Mirrored | null;
  /** Why nothing can be said where the mirror has no such record. */
  notCompared: Sentence;
  open: readonly OpenAction[];
  /** A change in Metrc that nobody queued here and nobody has looked at. */
  change: { before: string; after: string } | null;
  page: PageState;
  /** When the mirror last heard of this record, as words. */
  asOfWords: string;
}
