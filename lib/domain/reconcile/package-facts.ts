import type { ActionState } from '../action-state';
import type { ExternalChange } from '../external-change';
import type { HostRow } from '../host-row';
import type { PackageView } from '../records';
import type { Sentence } from '../sentence';
import type { KnownAdjustment, KnownQuantity } from './metrc-at';
import type { PageState } from './page-state';

/** What one source says of the package. */
export interface Reading {
  quantity: string;
  unit: string;
  place: string | null;
  /** Metrc's name of the item that the source means; null where it names none, or one that nobody mapped. */
  item: string | null;
  asOf: number;
  delayMs: number;
  /** Id of the source. */
  sourceId: string;
  /** Name of the source as the person knows it, with its time: `Count 14:05`. */
  source: string;
}

/** An action on this package that is not over, oldest first. */
export interface OpenAction {
  state: ActionState;
  short: string;
  what: Sentence;
}

/** Everything that is known of one package, gathered before comparing. */
export interface PackageFacts {
  tag: string;
  /** The row on Metrc's page, if the question comes from there. */
  row: HostRow | null;
  mirror: PackageView | null;
  /** How the row stands to the mirror; `same` where the question does not come from a page. */
  page: PageState;
  /** Server instant up to which the mirror is complete; null before the first complete pull. */
  knownUntil: number | null;
  /** Why nothing can be compared at all (no keys and no readings, first pull running …). */
  notCompared: Sentence | null;
  open: readonly OpenAction[];
  reading: Reading | null;
  /** A source that claims to list every package of the facility, and does not list this one. */
  missingFrom: { source: string; asOf: number; delayMs: number } | null;
  /** What another license of this user received of a package that is in transit here; null where none did. */
  received: { license: string; quantity: string; unit: string } | null;
  points: readonly KnownQuantity[];
  adjustments: readonly KnownAdjustment[];
  /** Server instant up to which Metrc's adjustments are read; null when they never were, or may not be. */
  adjustmentsUntil: number | null;
  change: ExternalChange | null;
  /** Tolerated sizes by unit (`Thresholds.tolerances`). */
  tolerances: Readonly<Record<string, string>>;
  usesLocations: boolean;
  /** Server instant at which Metrc's place last changed, as far as Tandem knows; null when it never did. */
  placeChangedAt: number | null;
  /** The same of the item. */
  itemChangedAt: number | null;
  /** When the mirror last heard of this package, and what time it is: instants of this computer's clock. */
  heardAt: number;
  now: number;
}
