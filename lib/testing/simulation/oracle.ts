import { type FakeWorker, facility } from '../fake-worker';
import { activityProblems } from './oracle-activity';
import { eventProblems, packageProblems, recordProblems } from './oracle-mirror';
import type { Simulation } from './simulation';

/**
 * What must be so once Metrc is at peace and was pulled twice more (and swept, in seeds with weeks in them). Nothing is
 * taken from the engine's own bookkeeping but the question how far it believes to be.
 */
export async function problemsOf(sim: Simulation, worker: FakeWorker): Promise<string[]> {
  return [
    ...(await packageProblems(sim, worker)),
    ...(await recordProblems(sim, worker)),
    ...(await eventProblems(sim, worker)),
    ...(await activityProblems(sim, worker)),
    ...(await cursorProblems(sim, worker)),
  ];
}

/** Every list is complete up to now, and nothing of the work is left lying about. */
async function cursorProblems({ plan, clock }: Simulation, worker: FakeWorker): Promise<string[]> {
  const problems: string[] = [];
  const [walks, seen] = await Promise.all([worker.cache.walks.toArray(), worker.cache.seen.count()]);
  for (const walk of walks) problems.push(`a window is left: ${walk.id}`);
  if (seen) problems.push(`${seen} notes of a sweep are left`);
  for (const cursor of await worker.cache.cursors.toArray()) {
    const { feed, permitted, increment, bulk, toSettle, asOf } = cursor;
    if (!permitted) problems.push(`${feed} counts as not permitted`);
    if (increment || bulk || toSettle !== null) problems.push(`${feed} is not over: ${JSON.stringify(cursor)}`);
    const age = clock.now() + serverSkew(plan.skewMs, clock) - (asOf ?? 0);
    const isRare = feed === 'strains-inactive' || feed === 'adjust-reasons' || feed.startsWith('transfer-');
    if (asOf === null) problems.push(`${feed} was never complete`);
    else if (!isRare && (age < -3_000 || age > 120_000)) problems.push(`${feed} is complete up to ${age} ms ago`);
  }
  for (const feed of plan.feeds) {
    const isRead = await worker.cache.cursors.where('[facility+feed]').equals([facility, feed]).count();
    if (!isRead && !feed.startsWith('transfer-')) problems.push(`${feed} was never begun`);
  }
  return problems;
}

/** The server's clock minus ours, after all jumps. */
function serverSkew(first: number, clock: Simulation['clock']): number {
  return first - clock.jumped;
}
