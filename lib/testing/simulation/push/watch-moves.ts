import type { ActionRecord } from '@/lib/domain/records';
import type { FakeWorker } from '../../fake-worker';
import { keyAt, type PushSim } from './push-sim';

/** Sees everything that a worker stores, and asks of every move of an action whether it may be. */
export function watchMoves(sim: PushSim, { cache, ops }: Pick<FakeWorker, 'cache' | 'ops'>): void {
  cache.packages.hook('creating', (_, { tag, lastModified }) => void sim.stored.add(`${tag} ${lastModified}`));
  cache.packages.hook('updating', (changes, _, { tag, lastModified }) => {
    const { lastModified: next = lastModified } = changes as { lastModified?: string };
    if (next < lastModified) sim.problems.push(`6: the mirror goes back to what ${tag} was at ${next}`);
    if (next !== lastModified) sim.stored.add(`${tag} ${next}`);
  });
  ops.actions.hook('updating', (changes, id, action) => {
    sim.problems.push(...moveProblems(sim, action, { ...action, ...(changes as Partial<ActionRecord>) }));
    const { state, hold } = changes as Partial<ActionRecord>;
    if (state !== undefined && state !== action.state) sim.met.add(`${action.state} -> ${state}`);
    if (hold === 'permission') sim.pausedAt.set(id, sim.world.now());
    if (hold) sim.met.add(`waits for ${hold}`);
    sim.isStirred = true;
  });
}

function moveProblems(sim: PushSim, before: ActionRecord, after: ActionRecord): string[] {
  const { id, person, state, hold } = after;
  const key = keyAt({ ...sim.desk, person: person as PushSim['desk']['person'] });
  const isRefused = [...sim.server.refusedTo].some((right) => right.startsWith(`${key} P`));
  const problems: string[] = [];
  if (after.epoch < before.epoch) problems.push(`5: ${id} is moved by a worker that was given up`);
  if (state === 'rejected' && before.state !== state && isShown(sim, id))
    problems.push(`2: ${id} is rejected, and its effect had been read`);
  if (hold === 'permission' && before.hold !== hold && !isRefused)
    problems.push(`1: ${id} waits for a permission that ${person} has`);
  return problems;
}

/** Somebody read what it made. Where some reads lag and others do not, that says nothing of the next one. */
function isShown({ plan, server, world }: PushSim, id: string): boolean {
  if (plan.hasUnevenLag) return false;
  return world.records.some(({ versions }) => versions.some((one) => one.by === id && server.seen.has(one)));
}
