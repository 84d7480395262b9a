import type { z } from 'zod';
import type { PackageView } from '../records';

/**
 * One list of Metrc, declared once. The pull engine and the Records screen read nothing else.
 *
 * - `package` rows go to the mirror of packages
 * - `record` rows are everything else with a key: plants, items, transfers, names that forms offer
 * - `detail` rows belong to a record of another list and are read under its id: deliveries of a transfer, lines of a sale
 * - `event` rows have no key and are kept by the fixed window they were read in
 */
export type FeedDefinition =
  | (FeedBase & { kind: 'package'; toDomain(row: never): PackageView })
  | RecordFeed
  | DetailFeed
  | (FeedBase & { kind: 'event'; toDomain(row: never): EventRow });

/** A list of keyed rows. See {@link FeedDefinition}. */
export type RecordFeed = FeedBase & RecordParts & { kind: 'record' };

/** A list under another list's record. See {@link FeedDefinition}. */
export type DetailFeed = FeedBase &
  RecordParts & {
    kind: 'detail';
    /** Ids of the feeds whose rows are the parents. `{id}` in `path` is the parent's key; of a package, its Metrc Id. */
    of: readonly string[];
    /** `changed`: read whenever the parent is new or changed; `demand`: only when somebody asks. */
    when: 'changed' | 'demand';
    /** Where the rows lie in the reply: a list of its own, or a member of the one record that is answered. */
    member?: string;
    /** `parent` is the parent's key: some rows have nothing of their own that keeps them apart (`underParent`). */
    toDomain(row: never, parent?: string): RecordView;
  };

interface RecordParts {
  toDomain(row: never): RecordView;
  /** Fields of the raw row whose change by somebody else goes to activity. None: no change is told. */
  watched: readonly string[];
  /** Tag of a package that this row shows to be received elsewhere, and when (Metrc's text). */
  departs?(row: never): { tag: string; at: string } | null;
}

/** A keyed row as kept. */
export interface RecordView {
  /** Unique within the entity: Metrc's Id wherever there is one. */
  key: string;
  /** What people call it: tag, name, number. */
  name: string;
  /** What Metrc's pages call it, where that is something else. */
  number?: string;
  /** Metrc's own text; null where rows of this list show none. */
  lastModified: string | null;
}

/** An event as kept: an adjustment, an additive. Signed decimal text. */
export interface EventRow {
  tag: string;
  quantity: string;
  unit: string;
  reason: string;
  note: string;
  by: string;
}

/** What kind of thing a row is. Rows of one entity wander between its lists; the newest read says where they are. */
export type Entity =
  | 'package'
  | 'lab-sample'
  | 'transferred-package'
  | 'adjustment'
  | 'lab-result'
  | 'plant'
  | 'plant-batch'
  | 'harvest'
  | 'additive'
  | 'waste'
  | 'item'
  | 'brand'
  | 'strain'
  | 'location'
  | 'sublocation'
  | 'tag'
  | 'transfer'
  | 'transfer-delivery'
  | 'transfer-package'
  | 'transfer-template'
  | 'receipt'
  | 'receipt-line'
  | 'sales-delivery'
  | 'sales-delivery-line'
  | 'job'
  | 'employee'
  | 'name';

interface FeedBase {
  /** Stable: cursors are kept under it. `plants-vegetative`. */
  id: string;
  entity: Entity;
  /** Path under the API host. Of a detail it may carry a query of its own. */
  path: string;
  /** Path of one record of this list by its key, `{key}`: asked before a record is said to be gone. */
  one?: string;
  /** Path of one record by its name, `{name}`, where Metrc has such a call: it shows the record in whatever list it stands. */
  byName?: string;
  /** Accepts `lastModifiedStart` / `lastModifiedEnd` (metrc-api section 4): then it is always read by window. */
  windowed: boolean;
  /** Least time between two whole reads, ms; windowed lists are read at every pull. */
  cadenceMs: number;
  /** Facility capability flags (metrc-api section 11, FacilityType): the list is read where any of them is true. None: everywhere. */
  needs: readonly string[];
  /** A reply's row; unknown fields are kept. A row that does not fit is put aside and counted. */
  row: z.ZodType;
  /** Fields of the raw row that the Records screen shows beside the name, in order. `Item.Name` reaches inside. */
  columns: readonly string[];
}

type Declared<S extends z.ZodType> = Omit<
  FeedBase,
  'row' | 'needs' | 'cadenceMs' | 'windowed' | 'columns' | 'entity'
> & {
  row: S;
  needs?: readonly string[];
  columns?: readonly string[];
};

const defaults = { needs: [], columns: [], cadenceMs: 0, windowed: true } as const;

/** Declares a feed of packages. */
export function packageFeed<S extends z.ZodType>(
  feed: Declared<S> & { toDomain(row: z.infer<S>): PackageView },
): FeedDefinition {
  return { ...defaults, entity: 'package', kind: 'package', ...feed } as FeedDefinition;
}

/** Declares a feed of keyed rows. Give `cadenceMs` with `windowed: false`. */
export function recordFeed<S extends z.ZodType>(
  feed: Declared<S> & {
    entity: Entity;
    toDomain(row: z.infer<S>): RecordView;
    watched?: readonly string[];
    departs?(row: z.infer<S>): { tag: string; at: string } | null;
  } & ({ windowed?: true } | { windowed: false; cadenceMs: number }),
): RecordFeed {
  return { ...defaults, watched: [], kind: 'record', ...feed } as unknown as RecordFeed;
}

/** Declares rows that are read under another list's record. */
export function detailFeed<S extends z.ZodType>(
  feed: Declared<S> & {
    entity: Entity;
    of: readonly string[];
    when: DetailFeed['when'];
    member?: string;
    toDomain(row: z.infer<S>, parent: string): RecordView;
  },
): DetailFeed {
  return { ...defaults, windowed: false, watched: [], kind: 'detail', ...feed } as unknown as DetailFeed;
}

/** Declares a feed of events without Id, read in fixed UTC hours. */
export function eventFeed<S extends z.ZodType>(
  feed: Declared<S> & { entity: Entity; toDomain(row: z.infer<S>): EventRow },
): FeedDefinition {
  return { ...defaults, kind: 'event', ...feed } as unknown as FeedDefinition;
}
