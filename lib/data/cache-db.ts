import Dexie, { type Table } from 'dexie';
import type { Span } from '../domain/coverage';
import type { FacilityKey } from '../domain/facility';
import type { Entity } from '../domain/feeds/define-feed';
import type { Standing } from '../domain/reconcile/standing';
import type { PackageView, RunRecord } from '../domain/records';
import type { VerdictCode } from '../domain/verdict';
import type { Walk } from '../domain/walk';
import { addAllLists } from './migrations/cache-2-all-lists';
import { addStandings } from './migrations/cache-3-standings';
import { addPageNumbers } from './migrations/cache-4-page-numbers';

/** A package as Metrc's API last said, whole. */
export interface PackageRow extends PackageView {
  facility: FacilityKey;
  /** Client instant of the read. */
  pulledAt: number;
  /** Server instant of the read: until then nothing newer was known. */
  seenAt: number;
  /** The reply's row, unknown fields included. */
  raw: unknown;
}

/** A row of any other list (plants, items, transfers, reasons): searched by name, shown by its raw fields. */
export interface RecordRow {
  facility: FacilityKey;
  entity: Entity;
  /** Unique within facility and entity. */
  key: string;
  /** The list it was last met in. */
  feed: string;
  /** Key of the record it belongs to (details); empty for others. */
  parent: string;
  name: string;
  /** What Metrc's pages call it, where that is not its name: the number of a receipt that also has one of its maker's. */
  number?: string;
  /** Metrc's own text; null where its list shows none. */
  lastModified: string | null;
  /** Client instant of the read. */
  pulledAt: number;
  raw: unknown;
}

/** One event. Metrc gives it no Id: the key is window + row text + ordinal, so two identical rows stay two. */
export interface StoredEvent {
  facility: FacilityKey;
  feed: string;
  /** Start of the UTC hour or day that was read, epoch ms; replaced whole. */
  window: number;
  windowEnd: number;
  key: string;
  /** Server instants between which it appeared in Metrc's list: narrower than the window. */
  notBefore: number;
  notAfter: number;
  tag: string;
  quantity: string;
  unit: string;
  reason: string;
  note: string;
  by: string;
}

/** How far one list of one facility is read. Instants are the server's unless they say otherwise. */
export interface CursorRow {
  facility: FacilityKey;
  feed: string;
  /** Every change up to here is stored; null until the first pull is complete. */
  asOf: number | null;
  /** When the first pull began: increments start there. Null for a list never begun. */
  beganAt: number | null;
  /** How far increments have read, while a first pull is still going, too. */
  until: number | null;
  /** The increment being read. */
  increment: PassRow | null;
  /** The whole life being read, for the first time or by a sweep. */
  bulk: (PassRow & { pass: 'first' | 'sweep'; startedAt: number }) | null;
  /** When its whole life was last read (client's clock): a sweep is due a week later. */
  sweptAt: number | null;
  /** When the sweep began (client's clock) whose findings are still to be drawn; null when none are. */
  toSettle: number | null;
  /** When the list was last read whole (client's clock). */
  readAt: number | null;
  /** Rows of the last whole read or sweep, to notice a suddenly empty list; of an event list: rows of its open window. */
  rows: number;
  /** Start of the window of an event list that still grows. */
  tail: number | null;
  permitted: boolean;
}

/** A stretch of time being read, and what of it is. */
export interface PassRow {
  start: number;
  end: number;
  covered: Span[];
  /** True when reading it to its end makes the list complete up to `end`. */
  closes: boolean;
  /** Events only: what will be the open window once the pass is read to its end, and how many rows it held. */
  tail?: { start: number; rows: number };
}

/** A row that the sweep under way has met. */
export interface SeenKey {
  facility: FacilityKey;
  feed: string;
  key: string;
}

/** A row of a reply that did not fit its schema, kept aside. */
export interface UnfitRow {
  seq?: number;
  facility: FacilityKey;
  feed: string;
  at: number;
  runId: string;
  /** What does not fit, in the schema's words. */
  problem: string;
  raw: unknown;
}

/** A record that a whole read did not find: a finding only after two of them and a question by its id. */
export interface MissingRecord {
  facility: FacilityKey;
  entity: Entity;
  key: string;
  /** Whole reads in a row that did not find it. */
  times: number;
  since: number;
}

/** A quantity that Metrc held for a tag, and between which server instants that is known. */
export interface QuantityPoint {
  facility: FacilityKey;
  tag: string;
  /** Server instant of the LastModified that first showed it. */
  from: number;
  /** Last server instant at which it was still so; null while it is the newest point. */
  until: number | null;
  quantity: string;
  unit: string;
}

/** What the last compare of a facility came to, in numbers. */
export interface TallyRow {
  facility: FacilityKey;
  /** Packages with a comparable reading, and how many of them differ. */
  compared: number;
  differ: number;
  /** Packages by verdict; absent before the first compare that counted them. */
  counts?: Partial<Record<VerdictCode, number>>;
  /** Open differences that are due for a look. */
  due?: number;
  at: number;
  /** Something changed since. */
  isBehind?: boolean;
}

/**
 * The mirror: what Metrc's API said, and how far it is read. Relaxed durability, rebuildable from Metrc at any time.
 */
export class CacheDb extends Dexie {
  packages!: Table<PackageRow, [string, string]>;
  records!: Table<RecordRow, [string, string, string]>;
  events!: Table<StoredEvent, [string, string, number, string]>;
  cursors!: Table<CursorRow, [string, string]>;
  walks!: Table<Walk, string>;
  points!: Table<QuantityPoint, [string, string, number]>;
  seen!: Table<SeenKey, [string, string, string]>;
  missing!: Table<MissingRecord, [string, string, string]>;
  unfit!: Table<UnfitRow, number>;
  runs!: Table<RunRecord, string>;
  tallies!: Table<TallyRow, string>;
  standings!: Table<Standing, string>;

  constructor(name = 'tandem-cache') {
    super(name);
    this.version(1).stores({
      packages: '[facility+tag], [facility+list]',
      vocabulary: '[facility+feed+key], [facility+feed]',
      adjustments: '[facility+window+key], [facility+tag]',
      cursors: '[facility+feed]',
      walks: 'id, [facility+feed]',
      points: '[facility+tag+from]',
      runs: 'id, [facility+startedAt], startedAt',
      tallies: 'facility',
    });
    addAllLists(this);
    addStandings(this);
    addPageNumbers(this);
  }
}
