import type { FacilityKey } from './facility';
import type { PackageView } from './records';

/** A field of a package whose change in Metrc is worth telling a person. */
export type WatchedField = 'quantity' | 'unit' | 'item' | 'place' | 'note' | 'hold' | 'finished';

/**
 * How a change that nobody queued here is explained. Movement (sale, transfer, ingredient) moves goods and record
 * alike and marks no row; `unclassified` waits for the list of adjustments to be read far enough.
 */
export type ChangeClass = 'unclassified' | 'movement' | 'adjustment' | 'fields' | 'own';

/** A record that was changed in Metrc by somebody else, found by a pull or a single read. */
export interface ExternalChange {
  /** Facility, tag and both LastModified texts: the same change found twice is stored once. */
  id: string;
  facility: FacilityKey;
  /** How the queue names the record: the bare tag of a package. */
  record: string;
  /** Of a package {@link WatchedField}s; of anything else Metrc's own names. */
  fields: string[];
  before: string;
  after: string;
  /** The state after it, whole: should the mirror not come to store it, the next telling begins here. */
  told?: PackageView;
  /** Signed decimal text, after minus before, in the package's unit; null when the quantity did not change. */
  quantityDelta: string | null;
  /** Server instants between which it happened: last read that showed the old state, LastModified of the new one. */
  notBefore: number;
  at: number;
  class: ChangeClass;
  /** Keys of the adjustment events that explain it: each explains one change only. */
  adjustmentKeys: string[];
  /** The row is marked until here (24 h), until its card is opened, or until a newer reading; 0 = not marked. */
  openUntil: number;
}
