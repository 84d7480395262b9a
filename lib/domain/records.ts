import type { ActionState, HoldReason } from './action-state';
import type { FacilityKey } from './facility';
import type { Sentence } from './sentence';

/**
 * What the two databases keep, as plain records. Instants end in `At` and are epoch ms UTC unless a comment says
 * that they are Metrc's own text. Quantities are decimal text with a unit name, never floats.
 */

/** One license that a person uses with Tandem. */
export interface FacilityRecord {
  facility: FacilityKey;
  state: string;
  license: string;
  name: string;
  /** IANA zone in which this facility's calendar days are counted. */
  zone: string;
  /** `YYYY-MM-DD`; the first pull reads back to here. */
  credentialedDay: string;
  /** Capability flags that Metrc says are true for this license (`FacilityType`); absent until it was asked. */
  capabilities?: string[];
  /** When Metrc described it last. */
  describedAt?: number;
  /** False: page-only, no API keys reach it. */
  connected: boolean;
  addedAt: number;
}

/** The fields of a package that are compared, watched and changed: the mirror without its raw row. */
export interface PackageView {
  tag: string;
  id: number;
  /** `transferred`: received elsewhere; `gone`: in no list of two whole reads, and not shown by its tag either. */
  list: 'active' | 'onhold' | 'inactive' | 'intransit' | 'transferred' | 'gone';
  quantity: string;
  unit: string;
  item: string;
  place: string | null;
  note: string | null;
  onHold: boolean;
  finished: boolean;
  /** Metrc's own text, seven digits. */
  lastModified: string;
  /** Further fields of Metrc's row, under Metrc's names, for actions that look at them; not kept in the mirror. */
  fields?: Fields;
}

/** Plain values of a row under Metrc's own field names. A missing one counts as null. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** A record other than a package, as an action sees it: the mirror's row in the form that the queue keeps. */
export interface RecordImage {
  /** What kind of record, as feeds name it: `plant`, `harvest`. */
  entity: string;
  /** Metrc's Id; empty for a record that only a queued action will create. */
  key: string;
  /** What Metrc's writes call it: tag of a plant, name of anything else. */
  name: string;
  /** Feed in which it was met last. */
  list: string;
  /** Metrc's own text; empty where its list shows none. */
  lastModified: string;
  fields: Fields;
}

/** A record that an action is about. */
export type Subject = PackageView | RecordImage;

/** One action in the queue. Nothing is ever deleted from it. */
export interface ActionRecord {
  id: string;
  facility: FacilityKey;
  type: string;
  /** The checked input, as the form sent it. */
  input: Record<string, string>;
  /** Every record it reads, changes, creates or names (`domain/subject.ts`); order is kept per record. */
  records: string[];
  state: ActionState;
  /** Why it waits, while queued. */
  hold: HoldReason | null;
  /** Order of acceptance over all facilities. */
  order: number;
  createdAt: number;
  /** The facility's calendar day on which it was taken. */
  day: string;
  person: string;
  what: Sentence;
  /** Short text for the badge, `→ 96 ea`. */
  short: string;
  /** The record as the person saw it. */
  baseline: Subject | null;
  /** When it was seen so: own actions confirmed later move it forward. */
  baselineAt: number;
  /** The record as read just before sending. */
  before: Subject | null;
  attempts: number;
  /** Not before this instant; 0 = now. */
  dueAt: number;
  /** Fence: a runner of an older epoch may not touch it. */
  epoch: number;
  sentAt: number | null;
  /** The same by Metrc's clock, which nobody here can set: its lists are asked about it. */
  sentByMetrc?: number;
  /** The same of the first time: an earlier sending may take effect long after it was not found, and is looked for since. */
  firstSentByMetrc?: number;
  endedAt: number | null;
  /** Short reference put into a note that Metrc returns, so that our own entry is found again. */
  mark: string;
  requestHash: string | null;
  /** Method and path of the request that was sent. */
  requestLine?: string;
  /** The exact body sent, without keys. */
  requestBody: string | null;
  httpStatus: number | null;
  /** What the answer looked like; it only chooses what to look for. */
  answer: 'done' | 'refused' | 'batch-refused' | 'stream-refused' | 'not-allowed' | 'rate-limited' | 'unknown' | null;
  /** By Metrc's clock: until here an effect may still appear; 0 effects are believed only afterwards. Null until looked for. */
  settleAt: number | null;
  /** Metrc refused it in words: kept to be shown at once. */
  refusal: string | null;
  /** Why it is in conflict, rejected or undecided. */
  reason: Sentence | null;
  note: string | null;
  /** Times the outcome was looked for since it was sent. */
  probes: number;
  /** It was looked for, and not found, after nothing should come any more. */
  lookedAfter?: boolean;
  /** An earlier sending of it was not found, and may take effect later than anybody waits. */
  mayLinger?: boolean;
  /** How its body went out: `buffered` may have been repeated by the browser. */
  transport?: 'stream' | 'fresh' | 'buffered';
  /** A person agreed to send it where the browser may repeat it. */
  consented?: boolean;
  /** Who approved it, where that is asked for: never the person who took it. Asked again after a retry. */
  approvedBy?: string | null;
  /** Hash of its id and the key it was taken with, noted while it waits: tells another key from another name. */
  keyMark?: string;
  /** The same of the key that it was sent with: what Metrc refused to that one, another may do. */
  sentWith?: string;
  /**
   * It was restored, unfinished, from a backup, and may have been sent since that was made: it is read back, then held
   * until a person releases it.
   */
  fromBackup?: 'unread' | 'read' | 'released';
  /** It corrects the record after a count: whatever its reason, no goods move with it. */
  corrects?: boolean;
  /** What it was accepted with. */
  group?: ActionGroup;
  /** Ids of actions that must have taken effect before this one may be sent: it names what they make. */
  after?: string[];
  /** It was in a request that was refused as a whole: it goes out by itself from now on. */
  alone?: boolean;
}

/** Where a line of activity stands in the chain of its facility (`domain/activity-chain.ts`). */
export interface ChainLink {
  /** Its place, from 1, without gaps. */
  number: number;
  /** Hash of the line before it; empty for the first. */
  previous: string;
  /** SHA-256 of the line's canonical text, in which number and previous stand too. */
  hash: string;
}

/** Actions that were accepted together, in one transaction: their orders follow each other without a gap. */
export interface ActionGroup {
  id: string;
  title: Sentence;
  size: number;
  /** Order of its first action. */
  first: number;
}

/** One line of the append-only activity. */
export interface ActivityRecord {
  /** Order over all facilities, given by the database. */
  seq?: number;
  /** Its place in the chain of its facility, given when it is stored. */
  chain?: ChainLink;
  /** Deterministic where the same fact may be found twice (external changes). */
  id: string;
  facility: FacilityKey;
  record: string;
  at: number;
  kind:
    | 'queued'
    | 'sent'
    | 'confirmed'
    | 'problem'
    | 'decided'
    | 'changed-in-metrc'
    | 'reading'
    | 'difference'
    | 'pull'
    | 'key'
    | 'outage';
  /** The person, with an action whose key sent it. */
  who: string;
  /** The computer on which it was written; absent in lines older than the chain. */
  computer?: string;
  what: Sentence;
  before: string | null;
  after: string | null;
  actionId: string | null;
  /** What was asked of Metrc, `PUT /packages/v2/adjust`, with the hash of the body that the action keeps. */
  request?: string;
  /** When that left, epoch ms. */
  sentAt?: number;
  /** What Metrc answered: the status, and its words where it refused. */
  answer?: string;
  /** What the watched fields of a record said after it: should the mirror not come to store it, the next telling begins here. */
  told?: { state: string; fields: Record<string, string> };
}

/** A time in which a host of Metrc did not answer. */
export interface OutageRecord {
  id: string;
  /** The API host. */
  host: string;
  /** The first of the failures in a row. */
  startedAt: number;
  /** The first read that was answered again; null while none was. */
  endedAt: number | null;
}

/** One pull, as the Runs screen shows it. */
export interface RunRecord {
  id: string;
  facility: FacilityKey;
  trigger: 'alarm' | 'button' | 'set-up' | 'import' | 'unlock';
  /** Order of beginning, whatever the clock said. */
  order: number;
  startedAt: number;
  endedAt: number | null;
  state: 'running' | 'done' | 'failed' | 'skipped';
  requests: number;
  rows: number;
  changed: number;
  faults: number;
  /** Rows that did not fit their schema and were kept aside. */
  unfit: number;
  /** Size of the replies, as text characters. */
  bytes: number;
  /** What a person should look at although the run went through: a list that is suddenly empty. */
  warnings: Sentence[];
  /** It ended early and goes on by itself; false where a person has to do something first. */
  goesOn: boolean;
  sentence: Sentence;
}

/** What a file claims to list whole: the facility, some of its places or categories, or nothing. */
export type FileCovers = 'all' | 'places' | 'categories' | 'some';

/** One source of readings: a file, a count, or what a person typed. */
export interface SourceRecord {
  id: string;
  facility: FacilityKey;
  kind: 'file' | 'typed' | 'count';
  name: string;
  asOf: number;
  /** What it claims to list whole; a count may say so of items as well. */
  covers: FileCovers | 'items';
  /** Names of the places, categories or items that it lists whole. */
  scope?: string[];
  delayMinutes: number;
  rows: number;
  importedAt: number;
  /** The computer from which it was taken over; absent for what was read here. */
  from?: string;
}

/** What one source says of one tag. */
export interface ReadingRecord {
  facility: FacilityKey;
  tag: string;
  sourceId: string;
  quantity: string;
  unit: string;
  place: string | null;
  /** Metrc's name of the item it means; absent or null where the source names none that is mapped. */
  item?: string | null;
  asOf: number;
}

/** Readings of one source whose tags follow each other, in columns. */
export interface ReadingBlock {
  facility: FacilityKey;
  sourceId: string;
  /** Its first tag; blocks of a source do not overlap. */
  from: string;
  tags: string[];
  quantities: string[];
  units: string[];
  places: (string | null)[];
  items: (string | null)[];
  asOf: number;
}
