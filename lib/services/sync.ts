import type { CacheDb } from '../data/cache-db';
import { newestRun, nextRunOrder } from '../data/newest-run';
import type { OpsDb } from '../data/ops-db';
import { readPause } from '../data/pull-pause';
import type { Vault } from '../data/vault';
import { type FacilityKey, facilityParts } from '../domain/facility';
import type { RunRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';
import type { Clock } from '../platform/clock';
import type { Compare } from './compare';
import type { Pull } from './pull/pull';

/** Starts pulls, by hand, by the clock, or where the last worker left off. */
export interface Sync {
  /** Starts a run or joins the one that is going; an import is followed by a run that begins after it. Resolves when it ended and the facility is compared. `only`: no more than these feeds, for a run of its own. */
  start(facility: FacilityKey, trigger: RunRecord['trigger'], only?: readonly string[]): Promise<void>;
  /** Every connected facility, one after another started, all running side by side. By the clock: but for paused ones. */
  startAll(trigger: RunRecord['trigger']): Promise<void>;
  /** Runs that a dead worker left `running`, and runs that failed in transit: goes on with them. */
  resume(): Promise<void>;
  /** Why the last run failed, in this worker's life: a full disk refuses the row that would say so. */
  failure(facility: FacilityKey): Sentence | null;
  /** Epoch ms since which a facility is being pulled; null when it is not. */
  since(facility: FacilityKey): number | null;
}

/** A run under way. */
interface Started {
  since: number;
  ended: Promise<void>;
  /** Metrc is read; the facility is being compared. */
  isRead: boolean;
  /** The run that follows it. */
  next?: Promise<void>;
}

/** Makes the sync. `retryLater` asks for a wake-up while something is left to do; `calm` takes it back. */
export function createSync(parts: {
  ops: OpsDb;
  cache: CacheDb;
  clock: Clock;
  vault: Vault;
  pull: Pull;
  compare: Compare;
  exclusively(facility: FacilityKey, work: () => Promise<void>): Promise<void>;
  retryLater(): Promise<void>;
  calm(): Promise<void>;
  statusChanged(facility: FacilityKey): void;
  verdictsStale(facility: FacilityKey): void;
}): Sync {
  const { ops, cache, clock } = parts;
  const started = new Map<FacilityKey, Started>();
  const failures = new Map<FacilityKey, Sentence>();

  async function run(facility: FacilityKey, trigger: RunRecord['trigger'], only?: readonly string[]) {
    const blocked = await whyBlocked(parts.vault, facility);
    if (blocked) return noteSkipped(facility, trigger, blocked);
    await parts.retryLater();
    const row = await parts.pull.run(facility, trigger, only);
    const self = started.get(facility);
    if (self && !parts.pull.progress(facility)) self.isRead = true;
    if (row.state === 'failed') failures.set(facility, row.sentence);
    else failures.delete(facility);
    if (row.state === 'done') await compareAll(row);
    parts.verdictsStale(facility);
  }

  /** Every pull ends with a compare of the whole facility, or its row says why not. */
  async function compareAll(row: RunRecord) {
    try {
      await parts.compare.facility(row.facility);
    } catch (error) {
      const name = error instanceof Error ? error.name : String(error);
      await cache.runs.put({ ...row, sentence: say('run_not_compared', name) });
    }
  }

  async function noteSkipped(facility: FacilityKey, trigger: RunRecord['trigger'], sentence: Sentence) {
    const now = clock.now();
    const counts = { requests: 0, rows: 0, changed: 0, faults: 0, unfit: 0, bytes: 0, warnings: [] };
    await cache.runs.put({
      id: `${facility}|${now}`,
      facility,
      trigger,
      order: await nextRunOrder(cache),
      startedAt: now,
      endedAt: now,
      state: 'skipped',
      ...counts,
      goesOn: false,
      sentence,
    });
  }

  async function settleRetry() {
    if (started.size === 0 && (await unfinishedRuns()).length === 0) await parts.calm();
  }

  async function unfinishedRuns(): Promise<FacilityKey[]> {
    const facilities = await ops.facilities.filter((record) => record.connected).toArray();
    const left: FacilityKey[] = [];
    for (const { facility } of facilities) {
      const isLeft = (await newestRun(cache, facility))?.goesOn || (await deadRuns(cache, facility).count()) > 0;
      if (isLeft) left.push(facility);
    }
    return left;
  }

  const sync: Sync = {
    failure: (facility) => failures.get(facility) ?? null,
    since: (facility) => started.get(facility)?.since ?? null,
    start(facility, trigger, only) {
      const going = started.get(facility);
      // A first pull takes its time: what changed meanwhile is read at once, ahead of it.
      if (going && parts.pull.isInBulk(facility)) return run(facility, trigger).catch(() => {});
      // The run that is going may end before the instant of the new readings, or has read Metrc already and compares:
      // what is asked for now needs one of its own.
      if (going && (trigger === 'import' || going.isRead)) {
        going.next ??= going.ended.then(() => sync.start(facility, trigger));
        return going.next;
      }
      if (going) return going.ended;
      const ended = parts
        .exclusively(facility, () => run(facility, trigger, only))
        // Whoever started it has gone on: what a database refuses is found again by the next run.
        .catch(() => {})
        .finally(async () => {
          started.delete(facility);
          parts.statusChanged(facility);
          await settleRetry();
        });
      started.set(facility, { since: clock.now(), ended, isRead: false });
      return ended;
    },
    async startAll(trigger) {
      const facilities = await ops.facilities.filter((record) => record.connected).toArray();
      await Promise.all(
        facilities.map(async ({ facility }) => {
          if (trigger !== 'alarm' || !(await readPause(ops, facility))) await sync.start(facility, trigger);
        }),
      );
    },
    async resume() {
      for (const facility of await unfinishedRuns()) {
        if (started.has(facility) || (await readPause(ops, facility))) continue;
        await endDeadRuns(cache, facility, clock.now()).catch(() => {});
        void sync.start(facility, 'alarm');
      }
    },
  };
  return sync;
}

async function whyBlocked(vault: Vault, facility: FacilityKey): Promise<Sentence | null> {
  if ((await vault.state()).kind === 'locked') return say('run_skipped_locked');
  const keys = await vault.keys(facilityParts(facility).state);
  return keys ? null : say('run_skipped_no_keys');
}

/** Runs that say they are running: in this worker, or in one that died. */
function deadRuns(cache: CacheDb, facility: FacilityKey) {
  return cache.runs
    .where('[facility+order]')
    .between([facility, 0], [facility, Number.POSITIVE_INFINITY])
    .filter((run) => run.state === 'running');
}

/** A run whose worker died did not fail: what it stored is stored, and the next run goes on from there. */
async function endDeadRuns(cache: CacheDb, facility: FacilityKey, now: number): Promise<void> {
  await deadRuns(cache, facility).modify((run) => {
    Object.assign(run, { state: 'failed', endedAt: now, sentence: say('run_interrupted') });
  });
}
