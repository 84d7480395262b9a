import { nextRunOrder } from '../../data/newest-run';
import type { RunRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import type { Running } from './pull-parts';
import { failureSentence, isPassing } from './run-sentence';

/** Runs of a facility that are kept: about a month of hourly ones. */
const mostKept = 1_000;

/** Keeps the run's row true from its first moment to its last. Never throws: a failed run says so in its row. */
export async function recorded(
  running: Running,
  trigger: RunRecord['trigger'],
  work: () => Promise<void>,
): Promise<RunRecord> {
  const { parts, facility, counts, warnings, runId } = running;
  const startedAt = parts.clock.now();
  const row: RunRecord = {
    id: runId,
    facility,
    trigger,
    order: await nextRunOrder(parts.cache),
    startedAt,
    endedAt: null,
    state: 'running',
    ...counts,
    warnings: [],
    goesOn: true,
    sentence: say('run_running'),
  };
  await parts.cache.runs.put(row);
  try {
    await work();
    const sentence = counts.unfit
      ? say('run_done_unfit', String(counts.rows), String(counts.unfit))
      : say((await isFirst(running, row)) ? 'run_done_first' : 'run_done', String(counts.changed));
    Object.assign(row, { state: 'done', goesOn: false, sentence });
  } catch (error) {
    Object.assign(row, { state: 'failed', goesOn: isPassing(error), sentence: failureSentence(error) });
  }
  Object.assign(row, counts, { warnings, endedAt: parts.clock.now() });
  // A full disk refuses this row too; what the run came to must still reach its caller.
  await parts.cache.runs.put(row).catch(() => {});
  await forgetOldRuns(running).catch(() => {});
  return row;
}

/** True while no earlier run of this facility came to its end. */
async function isFirst({ parts, facility }: Running, { order }: RunRecord): Promise<boolean> {
  const earlier = parts.cache.runs.where('[facility+order]').between([facility, 0], [facility, order]);
  return !(await earlier.filter(({ state }) => state === 'done').first());
}

async function forgetOldRuns({ parts, facility }: Running): Promise<void> {
  const { runs, unfit } = parts.cache;
  const all = runs.where('[facility+order]').between([facility, 0], [facility, Number.POSITIVE_INFINITY]);
  const ids = await all.primaryKeys();
  if (ids.length <= mostKept) return;
  const old = ids.slice(0, ids.length - mostKept);
  await unfit.where('runId').anyOf(old).delete();
  await runs.bulkDelete(old);
}
