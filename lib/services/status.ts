import type { CacheDb } from '../data/cache-db';
import { readColour } from '../data/chosen-colour';
import { newestRun } from '../data/newest-run';
import { countActions, firstQueued } from '../data/open-actions';
import type { OpsDb } from '../data/ops-db';
import { readPause } from '../data/pull-pause';
import { isPending, needsPerson, openStates } from '../domain/action-state';
import type { FacilityStatus } from '../domain/facility-status';
import type { VaultState } from '../domain/keeping';
import type { FacilityRecord, RunRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';
import { clockWords } from '../domain/words';
import type { Clock } from '../platform/clock';
import { blindCount } from './count/blind-answers';
import { packagesAsOf } from './package-facts';
import type { PullProgress } from './pull/pull-parts';

/** A running pull as its status needs it. */
export type Running = { progress: PullProgress; since: number } | null;

/**
 * What the Sync button, the popup and the dashboard say of one facility.
 * @param failure why the last run failed, as far as its row may not say so
 */
export async function facilityStatus(
  parts: { ops: OpsDb; cache: CacheDb; clock: Clock },
  record: FacilityRecord,
  vault: VaultState,
  hasKeys: boolean,
  running: Running,
  failure: Sentence | null = null,
): Promise<FacilityStatus> {
  const { facility } = record;
  const now = parts.clock.now();
  const last = await newestRun(parts.cache, facility);
  const tally = await parts.cache.tallies.get(facility);
  const isPaused = await readPause(parts.ops, facility);
  const colour = await readColour(parts.ops, facility);
  const blind = await blindCount(parts.ops, facility);
  const hold = (await firstQueued(parts.ops, facility))?.hold;
  return {
    facility,
    name: record.name,
    license: record.license,
    pageOnly: !record.connected,
    asOf: await packagesAsOf(parts.cache, facility),
    waiting: await countActions(parts.ops, facility, openStates.filter(isPending)),
    ...(hold === 'outage' || hold === 'key-trouble' ? { stalled: hold } : {}),
    attention: await countActions(parts.ops, facility, openStates.filter(needsPerson)),
    tally: tally
      ? {
          compared: tally.compared,
          differ: tally.differ,
          counts: tally.counts ?? {},
          due: tally.due ?? 0,
          at: tally.at,
        }
      : null,
    progress: running && { ...running.progress, secondsLeft: secondsLeft(running, now) },
    ...(colour ? { colour } : {}),
    ...(blind ? { blind: blind.name } : {}),
    ...stateOf({ record, vault, hasKeys, running, last, failure, isPaused, now }),
  };
}

function stateOf({
  record,
  vault,
  hasKeys,
  running,
  last,
  failure,
  isPaused,
  now,
}: {
  record: FacilityRecord;
  vault: VaultState;
  hasKeys: boolean;
  running: Running;
  last: RunRecord | undefined;
  failure: Sentence | null;
  isPaused: boolean;
  now: number;
}): Pick<FacilityStatus, 'state' | 'sentence'> {
  if (!record.connected) return { state: 'disconnected', sentence: say('status_page_only') };
  if (vault.kind === 'locked') return { state: 'locked', sentence: say('status_locked') };
  if (!hasKeys) return { state: 'disconnected', sentence: say('status_no_keys') };
  if (running) {
    const { done, total } = running.progress;
    return { state: 'pulling', sentence: say('status_pulling', String(done), String(total)) };
  }
  if (isPaused) return { state: 'paused', sentence: say('status_paused') };
  if (!last) return { state: 'idle', sentence: say('status_never') };
  // It ended, and the disk had no room for the row that would say so.
  if (last.state === 'running' && failure) return { state: 'failed', sentence: failure };
  // Its worker died, or it is about to be told: either way it goes on.
  if (last.state === 'running') return { state: 'pulling', sentence: say('run_running') };
  if (last.state === 'skipped') return { state: 'idle', sentence: last.sentence };
  if (last.state === 'failed') return { state: 'failed', sentence: last.sentence };
  return { state: 'idle', sentence: say('status_done', clockWords(last.endedAt ?? last.startedAt, now)) };
}

function secondsLeft({ progress, since }: NonNullable<Running>, now: number): number | null {
  const seconds = (now - since) / 1_000;
  if (progress.done < 5 || seconds < 2) return null;
  return Math.ceil(((progress.total - progress.done) / progress.done) * seconds);
}
