import type { CacheDb } from '../../data/cache-db';
import type { MetrcClient } from '../../data/metrc/client';
import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
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
  /** Asks Metrc whether the keys themselves are still good. @throws ApiError `unauthorized` when they are not */
  assertKeys(facility: FacilityKey): Promise<void>;
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
}

/** One run in progress, handed down through the pull's functions. */
export interface Running {
  parts: PullParts;
  facility: FacilityKey;
  counts: RunCounts;
  progress: PullProgress;
}
