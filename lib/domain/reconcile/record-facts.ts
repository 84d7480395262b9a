import type { HostRow } from '../host-row';
import type { PageKind } from '../pages/page-kind';
import type { Sentence } from '../sentence';
import type { OpenAction } from './package-facts';
import type { PageState } from './page-state';
import type { Mirrored } from './row-against-mirror';

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
