import { isOver, isPending, needsPerson } from '@/lib/domain/action-state';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { type FakeWorker, facility } from '../../fake-worker';
import { finalProblems, firstProblems } from './oracle-outcomes';
import { localProblems } from './oracle-picture';
import { approveSome, dealWith } from './push-people';
import { type PushSim, seat } from './push-sim';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A person may try again, and be asked again, this often: about each action of a record after the one before it. */
const mostDealings = 20;

/** Peace: no faults, nobody else at work, all keys and permissions there. What must be so in the end is asked here. */
export async function settleDown(sim: PushSim, worker: FakeWorker): Promise<void> {
  const { server, clock, desk } = sim;
  server.isMoody = false;
  sim.life.isAwake = false;
  server.revoked.clear();
  server.denied.clear();
  Object.assign(desk, { locked: false, since: sim.world.now() });
  seat(sim, worker);
  await clock.run(releaseHolds(worker.ops));
  await drain(sim, worker);
  sim.problems.push(...(await firstProblems(sim)));
  for (let n = 0; n < mostDealings; n += 1) {
    const dealt = await clock.run(dealWith(sim, worker.pushParts, true));
    if (!dealt) break;
    await drain(sim, worker);
  }
  // Until then reads may show what was so before.
  await clock.pass(sim.plan.lagMs + 1);
  await clock.run(readAll(sim, worker));
  sim.problems.push(...(await localProblems(sim)).map((problem) => `${problem} (in peace)`));
  sim.problems.push(...(await finalProblems(sim)));
}

/** Reads every record that the mirror should hold, one by one. */
export async function readAll({ world }: PushSim, { readBack }: FakeWorker): Promise<void> {
  for (const { entity, name, id } of [...world.records]) {
    const key = entity === 'package' ? name : String(id);
    await readBack.record(facility, { entity, key }).catch(() => null);
  }
}

/** Lets the queue work, first for the one person and then for the other, until nothing goes on by itself. */
async function drain(sim: PushSim, worker: FakeWorker): Promise<void> {
  const { clock, desk, eyes } = sim;
  const until = clock.monotonic() + 24 * hourMs;
  while (clock.monotonic() < until) {
    await clock.run(worker.push.pump());
    const actions = await eyes.ops.actions.toArray();
    const waiting = actions.filter(({ state, hold }) => isPending(state) && hold !== 'earlier-failed');
    if (!waiting.length && !sim.server.ledger.departures.some(({ open }) => open > 0)) return;
    desk.person = desk.person === 'Anna' ? 'Ben' : 'Anna';
    desk.since = sim.world.now();
    seat(sim, worker);
    await clock.run(approveSome(sim, worker.pushParts, true));
    // What was refused before is known only now: the person asks for it again.
    if (waiting.some(({ hold }) => hold === 'permission')) await clock.run(releaseHolds(worker.ops));
    const next = Math.min(...sim.alarms.filter((at) => at > clock.now()), clock.now() + 5 * minuteMs);
    await clock.pass(next - clock.now());
  }
  const stuck = (await eyes.ops.actions.toArray()).filter(({ state }) => !isOver(state) && !needsPerson(state));
  for (const { id, type, state, hold } of stuck)
    if (hold !== 'earlier-failed') sim.problems.push(`1: ${id} (${type}) is stuck: ${state}, ${hold}`);
}
