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
}

/** One action in the queue. Nothing is ever deleted from it. */
export interface ActionRecord {
  id: string;
  facility: FacilityKey;
  type: string;
  /** The checked input, as the form sent it. */
  input: Record<string, string>;
  /** Every record it reads, changes, creates or names; order is kept per record. */
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
  baseline: PackageView | null;
  /** When it was seen so: own actions confirmed later move it forward. */
  baselineAt: number;
  /** The record as read just before sending. */
  before: PackageView | null;
  attempts: number;
  /** Not before this instant; 0 = now. */
  dueAt: number;
  /** Fence: a runner of an older epoch may not touch it. */
  epoch: number;
  sentAt: number | null;
  endedAt: number | null;
  /** Short reference put into a note that Metrc returns, so that our own entry is found again. */
  mark: string;
  requestHash: string | null;
  /** The exact body sent, without keys. */
  requestBody: string | null;
  httpStatus: number | null;
  /** What the answer looked like; it only chooses what to look for. */
  answer: 'done' | 'refused' | 'not-allowed' | 'rate-limited' | 'unknown' | null;
  /** Until here an effect may still appear; 0 effects are believed only afterwards. */
  settleAt: number | null;
  /** Metrc refused it in words: kept to be shown at once. */
  refusal: string | null;
  /** Why it is in conflict, rejected or undecided. */
  reason: Sentence | null;
  note: string | null;
  /** Times the outcome was looked for since it was sent. */
  probes: number;
}

/** One line of the append-only activity. */
export interface ActivityRecord {
  seq?: number;
  /** Deterministic where the same fact may be found twice (external changes). */
  id: string;
  facility: FacilityKey;
  record: string;
  at: number;
  kind: 'queued' | 'sent' | 'confirmed' | 'problem' | 'decided' | 'changed-in-metrc' | 'reading' | 'pull' | 'key';
  who: string;
  what: Sentence;
  before: string | null;
  after: string | null;
  actionId: string | null;
}

/** One pull, as the Runs screen shows it. */
export interface RunRecord {
  id: string;
  facility: FacilityKey;
  trigger: 'alarm' | 'button' | 'set-up' | 'import' | 'unlock';
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

/** One source of readings: a file, or what a person typed. */
export interface SourceRecord {
  id: string;
  facility: FacilityKey;
  kind: 'file' | 'typed';
  name: string;
  asOf: number;
  covers: 'all' | 'some';
  delayMinutes: number;
  rows: number;
  importedAt: number;
}

/** What one source says of one tag. */
export interface ReadingRecord {
  facility: FacilityKey;
  tag: string;
  sourceId: string;
  quantity: string;
  unit: string;
  place: string | null;
  asOf: number;
}
