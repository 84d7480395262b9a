import type { FacilityKey } from '../../domain/facility';
import type { RunRecord } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { readDetailsAsked } from './ask-details';
import { readDetails } from './detail-job';
import { greet } from './greet';
import { bulkWork, closeBulk, readBulk, readChanges, readLists } from './passes';
import type { PullParts, PullProgress, Running } from './pull-parts';
import { recorded } from './run-row';
import { failureSentence } from './run-sentence';
import { settleSweeps } from './sweep';

/** Reads everything of one facility that changed, or, the first time, everything. */
export interface Pull {
  /**
   * Starts a run, or joins the one that is going. While a first pull or a sweep is going, what changed is read at once,
   * ahead of it, as a run of its own. Never throws: a run that fails ends as `failed` with its sentence, keeps what it
   * stored, and the next run goes on there.
   * @param only ids of feeds: a person wants these lists, now, and no others
   */
  run(facility: FacilityKey, trigger: RunRecord['trigger'], only?: readonly string[]): Promise<RunRecord>;
  /** Reads what belongs to one record now, because a person asks: lines of a sale, lab results. Null when it is stored. */
  details(facility: FacilityKey, feedId: string, parent: string): Promise<Sentence | null>;
  /** True while {@link run} would read what changed beside a run that is going. */
  isInBulk(facility: FacilityKey): boolean;
  /** How far the running pull of a facility is; null when none is going. */
  progress(facility: FacilityKey): PullProgress | null;
}

/** A run under way. */
interface Going {
  running: Running;
  ended: Promise<RunRecord>;
  /** It reads whole lives: what changed meanwhile may be read beside it. */
  isInBulk: boolean;
  refresh: Promise<RunRecord> | null;
}

/** Makes the pull. One run at a time per facility in this worker; the caller holds the Web Lock across workers. */
export function createPull(parts: PullParts): Pull {
  const going = new Map<FacilityKey, Going>();
  let runs = 0;

  function newRun(facility: FacilityKey): Running {
    runs += 1;
    return {
      parts,
      facility,
      runId: `${facility}|${parts.clock.now()}|${runs}`,
      feeds: [],
      priority: 'soon',
      counts: { requests: 0, rows: 0, changed: 0, unfit: 0, faults: 0, bytes: 0 },
      warnings: [],
      progress: { done: 0, total: 0 },
    };
  }

  async function readAll(running: Running, self: Omit<Going, 'ended'>) {
    await parts.report(running.facility, running.progress);
    await greet(running);
    await readChanges(running);
    // Left by a worker that died between the end of a sweep and its findings.
    await settleSweeps(running);
    const work = await bulkWork(running);
    parts.hurry(running.facility, work.first.length > 0);
    try {
      if (work.first.length || work.sweep.length) await readLives(running, self, work);
      await readDetailsAsked({ ...running, priority: 'bulk' });
    } finally {
      parts.hurry(running.facility, false);
    }
  }

  async function readOnly(running: Running, only: readonly string[]) {
    await parts.report(running.facility, running.progress);
    await greet(running);
    running.feeds = running.feeds.filter(({ id }) => only.includes(id));
    await readLists(running);
  }

  async function readLives(running: Running, self: Omit<Going, 'ended'>, work: Awaited<ReturnType<typeof bulkWork>>) {
    const bulk: Running = { ...running, priority: 'bulk' };
    self.isInBulk = true;
    try {
      await readBulk(bulk, work);
    } finally {
      self.isInBulk = false;
      await self.refresh;
    }
    // What belongs to one record is asked for by its Id: it need not wait until the lists are closed.
    await together([closeBulk(running), readDetailsAsked(bulk)]);
  }

  async function refresh(facility: FacilityKey, trigger: RunRecord['trigger']): Promise<RunRecord> {
    const running = newRun(facility);
    return recorded(running, trigger, async () => {
      await greet(running);
      await readChanges(running);
    });
  }

  return {
    async details(facility, feedId, parent) {
      const running: Running = { ...newRun(facility), feeds: parts.feeds, priority: 'interactive' };
      const feed = parts.feeds.find((one) => one.id === feedId);
      if (feed?.kind !== 'detail') return say('failed_refused', feedId);
      try {
        await readDetails(running, feed, parent);
        return null;
      } catch (error) {
        return failureSentence(error);
      }
    },
    isInBulk: (facility) => going.get(facility)?.isInBulk ?? false,
    progress: (facility) => going.get(facility)?.running.progress ?? null,
    run(facility, trigger, only) {
      if (trigger !== 'alarm') parts.tryNow(facility);
      const joined = going.get(facility);
      if (joined?.isInBulk) {
        joined.refresh ??= refresh(facility, trigger).finally(() => {
          joined.refresh = null;
        });
        return joined.refresh;
      }
      if (joined) return joined.ended;
      return begin(facility, trigger, only);
    },
  };

  function begin(facility: FacilityKey, trigger: RunRecord['trigger'], only?: readonly string[]): Promise<RunRecord> {
    const running = newRun(facility);
    const self: Omit<Going, 'ended'> = { running, isInBulk: false, refresh: null };
    const ended = recorded(running, trigger, () => (only ? readOnly(running, only) : readAll(running, self))).finally(
      () => going.delete(facility),
    );
    going.set(facility, Object.assign(self, { ended }));
    return ended;
  }
}

/** @throws the first failure, once all have ended: a run that is over may have nothing that still reads */
async function together(works: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(works);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
