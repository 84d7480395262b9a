import type { Fields, RecordStore } from './records.ts';
import type { Day, Stamp } from './time-text.ts';

/**
 * The simulated state's records, as Metrc keeps them inside. Field names of the API replies are made in `api/`,
 * those of the web pages in `web/`: one world, two doors.
 */

export type { Day, Stamp } from './time-text.ts';

export interface Unit {
  name: string;
  abbreviation: string;
  quantityType: 'CountBased' | 'WeightBased' | 'VolumeBased';
}

export interface Location {
  id: number;
  name: string;
  typeName: string;
  lastModified: Stamp;
}

export interface Item {
  id: number;
  name: string;
  category: string;
  unit: string;
  strain: string | null;
  active: boolean;
  lastModified: Stamp;
  /** What only some items have, under Metrc's own names: `ItemBrandName`, `UnitThcContent`. */
  facts?: Fields;
}

export interface AdjustReason {
  id: number;
  name: string;
  requiresNote: boolean;
}

export type PackageList = 'active' | 'onhold' | 'inactive' | 'intransit' | 'transferred';

export interface Package {
  id: number;
  label: string;
  itemId: number;
  /** Decimal text, up to 4 decimals, never a float. */
  quantity: string;
  unit: string;
  locationId: number | null;
  note: string | null;
  externalId: string | null;
  packagedDate: Day;
  receivedAt: Stamp | null;
  expirationDate: Day | null;
  sellByDate: Day | null;
  useByDate: Day | null;
  labTestingState: string;
  sourceHarvests: string[];
  sourcePackages: string[];
  productionBatch: string | null;
  onHold: boolean;
  finishedDate: Day | null;
  archivedDate: Day | null;
  /** Manifest number while on an outgoing transfer that is not received yet. */
  inTransit: string | null;
  /** Set when received elsewhere: the package is no longer in this facility's lists but `transferred`. */
  transferredTo: string | null;
  lastModified: Stamp;
  /** What only some packages are, under Metrc's own names: `IsDonation`, `SublocationName`. Replaced as a whole. */
  facts: Fields;
}

export interface Adjustment {
  packageId: number;
  /** Signed decimal text. */
  quantity: string;
  unit: string;
  reason: string;
  note: string;
  date: Day;
  by: string;
  at: Stamp;
}

/** One line of a package's history, shown by the page's detail row. */
interface HistoryEntry {
  packageId: number;
  at: Stamp;
  by: string;
  text: string;
}

/** What a license may do; lists of what it may not do answer 401. */
export interface Capabilities {
  /** Plants, plant batches, harvests. */
  grow: boolean;
  /** Sales to consumers, in the shop and delivered. */
  sell: boolean;
  /** Processing jobs. */
  process: boolean;
  sublocations: boolean;
}
export type Capability = keyof Capabilities;

export interface Facility {
  id: number;
  /** `ca` in ca.metrc.com and api-ca.metrc.com. */
  state: string;
  license: string;
  name: string;
  /** IANA zone of the state. */
  zone: string;
  credentialedDate: Day;
  /** As Metrc prints it: `Retail License`. */
  licenseType: string;
  can: Capabilities;
  usesLocations: boolean;
  locations: Location[];
  archivedLocations: Location[];
  items: Item[];
  packages: Map<number, Package>;
  /** Packages that left every list without a trace: measures of the state that the API does not show. */
  vanished: Map<number, Package>;
  idByLabel: Map<string, number>;
  /** Tags that were free once; a used tag never comes back. */
  usedTags: Set<string>;
  /** Tags that were declared void, unused. The API shows them nowhere. */
  voidedTags: Set<string>;
  adjustments: Adjustment[];
  history: HistoryEntry[];
  /** Everything that is no package, item or location. */
  records: RecordStore;
}
