import { createListIndex, type Listed, type ListIndex } from './list-index.ts';
import type { Stamp } from './time-text.ts';

/** Facts of a record under Metrc's own names; `api/` adds the documented fields that this world leaves blank. */
export type Fields = Record<string, unknown>;

/** A record of any kind but package, item and location: a plant, a harvest, a receipt, a transfer. */
export interface MetrcRecord extends Listed {
  /** As in `record-kinds.ts`: `plant`, `receipt`. */
  readonly kind: string;
  /** The one list it stands in, named by the end of its path: `active`, `mother/onhold`. */
  list: string;
  /** What a person calls it: a tag, a manifest number, a name. */
  name: string;
  lastModified: Stamp;
  fields: Fields;
  /** What lists do not show: the lines of a receipt, the packages of a transfer. */
  details: Fields;
}

/** What a read by id answers once a record has gone. */
export type GoneStatus = 401 | 404;

/** A facility's records, by kind, list, id and name. */
export interface RecordStore {
  /** Kinds that have or had a record. */
  kinds(): string[];
  all(kind: string): readonly MetrcRecord[];
  index(kind: string): ListIndex<MetrcRecord>;
  get(kind: string, id: number): MetrcRecord | undefined;
  /** @param name any letter case */
  named(kind: string, name: string): MetrcRecord | undefined;
  nextId(kind: string): number;
  add(record: MetrcRecord): void;
  /** To be called after a record changed. */
  changed(record: MetrcRecord): void;
  /** Takes a record away; reads by id answer the status from then on. */
  take(kind: string, id: number, answer: GoneStatus): void;
  /** The status left behind by `take`; null for what was never here. */
  goneStatus(kind: string, id: number): GoneStatus | null;
}

/**
 * An empty store.
 * @param firstId below every id it gives out; keeps the ids of facilities apart
 */
export function createRecordStore(firstId: number): RecordStore {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (kind: string) => {
    const shelf = shelves.get(kind) ?? emptyShelf(firstId);
    shelves.set(kind, shelf);
    return shelf;
  };
  return {
    kinds: () => [...shelves.keys()].filter((kind) => shelfOf(kind).byId.size > 0),
    all: (kind) => [...shelfOf(kind).byId.values()],
    index(kind) {
      const shelf = shelfOf(kind);
      shelf.index ??= createListIndex(shelf.byId.values(), (record) => record.list);
      return shelf.index;
    },
    get: (kind, id) => shelfOf(kind).byId.get(id),
    named(kind, name) {
      const shelf = shelfOf(kind);
      shelf.byName ??= new Map([...shelf.byId.values()].map((record) => [record.name.toUpperCase(), record]));
      return shelf.byName.get(name.toUpperCase());
    },
    nextId: (kind) => shelfOf(kind).lastId + 1,
    add(record) {
      const shelf = shelfOf(record.kind);
      shelf.byId.set(record.id, record);
      shelf.lastId = Math.max(shelf.lastId, record.id);
      shelf.byName?.set(record.name.toUpperCase(), record);
      shelf.index?.changed(record);
    },
    changed(record) {
      const shelf = shelfOf(record.kind);
      if (shelf.byName?.get(record.name.toUpperCase()) !== record) shelf.byName = null;
      shelf.index?.changed(record);
    },
    take(kind, id, answer) {
      const shelf = shelfOf(kind);
      const record = shelf.byId.get(id);
      if (record) shelf.index?.removed(record);
      shelf.byName = null;
      shelf.byId.delete(id);
      shelf.gone.set(id, answer);
    },
    goneStatus: (kind, id) => shelves.get(kind)?.gone.get(id) ?? null,
  };
}

interface Shelf {
  byId: Map<number, MetrcRecord>;
  /** Made when first asked for. */
  byName: Map<string, MetrcRecord> | null;
  index: ListIndex<MetrcRecord> | null;
  gone: Map<number, GoneStatus>;
  lastId: number;
}

const emptyShelf = (firstId: number): Shelf => ({
  byId: new Map(),
  byName: null,
  index: null,
  gone: new Map(),
  lastId: firstId,
});
