import type { Random } from '../random.ts';
import type { Fields, MetrcRecord } from './records.ts';
import type { Capability, Facility } from './types.ts';

/** How many records of the kinds that grow with a business the first fitting facility gets; others get a tenth. */
export interface Sizes {
  plants: number;
  plantBatches: number;
  harvests: number;
  receipts: number;
  deliveries: number;
  transfers: number;
  jobs: number;
}

/** What a new record is made of. */
export interface Making {
  facility: Facility;
  random: Random;
  id: number;
  /** Running number of its kind in the facility, from 0. */
  n: number;
  list: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

interface Draft {
  name: string;
  fields: Fields;
  details?: Fields;
}

/** One kind of record: its lists and how it is made, moved and edited. A new kind is one more of these. */
export interface RecordKind {
  kind: string;
  /** Its lists and the share of each; the shares add up to about one. */
  lists: Readonly<Record<string, number>>;
  /** What a facility must be able to do to have any. */
  needs?: Capability;
  /** How many there are: a size that may be asked for, or a fixed number. */
  count: keyof Sizes | number;
  /** The list of the n-th one, where chance does not decide. */
  listOf?(n: number): string;
  make(making: Making): Draft;
  /** Fields that follow from the list a record comes to stand in. */
  enter?(list: string, making: Omit<Making, 'n' | 'list'>): Fields;
  /** Fields that somebody else may change on an ordinary day. */
  edit?(record: MetrcRecord, facility: Facility, random: Random): Fields;
}

/** Members of a list of another kind, to refer to. */
export function anyOf(facility: Facility, kind: string, list: string, random: Random): MetrcRecord | null {
  const members = facility.records.index(kind).list(list);
  return members.length === 0 ? null : random.pick(members);
}
