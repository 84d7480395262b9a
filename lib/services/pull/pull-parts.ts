import type { CacheDb } from '../../data/cache-db';
import type { MetrcClient } from '../../data/metrc/client';
import type { Priority } from '../../data/metrc/limiter';
import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Sentence } from '../../domain/sentence';
import type { Walk } from '../../domain/walk';
import type { Clock } from '../../platform/clock';

/** How far a pull is. Pages are requests of up to 20 rows; `total` grows while lists are met. */
export interface PullProgress {
  done: number;
  total: number;
}

/** Everything a pull is given. */
export interface PullParts {
  ops: OpsDb;
  cache: CacheDb;
  metrc: MetrcClient;
  clock: Clock;
  feeds: readonly FeedDefinition[];
  /** Called after each page group: also what keeps the worker alive (an extension API call lies behind it). */
  report(facility: FacilityKey, progress: PullProgress): Promise<void>;
  /** Asks Metrc whether the keys themselves are still good, and notes how it describes the facility. @throws ApiError `unauthorized` when they are not */
  assertKeys(facility: FacilityKey): Promise<void>;
  /** Pages worth reading at the same time: the limiter decides when each leaves. */
  readers(facility: FacilityKey): number;
  /** A person asks: a host that was out of reach a moment ago is tried again. */
  tryNow(facility: FacilityKey): void;
  /** A first pull begins or ends. */
  hurry(facility: FacilityKey, isHurried: boolean): void;
  /** Tags whose rows were just stored differently. */
  changed(facility: FacilityKey, tags: string[]): void;
}

/** Counts of one run, filled while it goes. */
export interface RunCounts {
  requests: number;
  rows: number;
  changed: number;
  unfit: number;
  faults: number;
  bytes: number;
}

/** One run in progress, handed down through the pull's functions. */
export interface Running {
  parts: PullParts;
  facility: FacilityKey;
  runId: string;
  /** Lists that this facility's capabilities allow; none until it was asked for them. */
  feeds: readonly FeedDefinition[];
  priority: Priority;
  counts: RunCounts;
  warnings: Sentence[];
  progress: PullProgress;
}

/** One thing to read: a window, a whole list, the details of a record. */
export interface Job {
  feed: FeedDefinition;
  /** Place in the order of reading. */
  walk: Pick<Walk, 'end' | 'step' | 'nextPage' | 'totalPages'>;
  /** Reads on: a page, or as much as belongs together. @returns what is to be read instead or besides */
  step(): Promise<{ isOver: boolean; more?: Job[] }>;
  /** Waits for what an earlier step left to be stored: a job that is given up may still hold some. @throws as the storing did */
  settled?(): Promise<void>;
}
