import 'fake-indexeddb/auto';
import { CacheDb } from '@/lib/data/cache-db';
import { OpsDb } from '@/lib/data/ops-db';
import { actionOf } from '@/lib/domain/actions/registry';
import { setApproval } from '@/lib/services/push/approval';
import { FakeClock, Restless } from '../../fake-clock';
import { type FakeWorker, facility, newProfile, startWorker, tagOf, useShop } from '../../fake-worker';
import { plainClone } from '../plain-clone';
import { giveUp, layGhosts } from './ghosts';
import { Mortal } from './mortal';
import { watchDepartures } from './oracle-departures';
import { type Tally, tallyOf } from './oracle-outcomes';
import { localProblems, steadyProblems } from './oracle-picture';
import { planOf } from './plan-of';
import { PushLife } from './push-life';
import { readAll, settleDown } from './push-peace';
import { approveSome, change, dealWith, rekey, take } from './push-people';
import { PushServer } from './push-server';
import { closed, type PushSim, seat } from './push-sim';
import { PushWorld } from './push-world';
import { watchMoves } from './watch-moves';
import { carryOut } from './write-fate';

globalThis.structuredClone = plainClone;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const only = ['packages-active', 'packages-on-hold', 'packages-inactive'];

/** What one seed came to. */
export interface PushOutcome {
  seed: number;
  requests: number;
  /** What differs from what must be; empty when all is well. */
  problems: string[];
  met: string[];
  tally: Tally;
}

/**
 * Lives through one seed: people who take actions, workers that die, a Metrc that changes and fails, and then peace.
 * @public loaded by name
 */
export async function simulate(seed: number, watch: (sim: PushSim) => unknown = () => {}): Promise<PushOutcome> {
  const sim = begin(seed);
  try {
    await takeIntoUse(sim);
    for (let n = 0; n < sim.plan.lives; n += 1) await oneLife(sim);
    layGhosts(sim);
    const worker = wake(sim);
    await settleDown(sim, worker);
    closed(worker);
  } catch (error) {
    for (const fuse of sim.fuses) fuse.kill();
    sim.problems.push(told(error));
  }
  await watch(sim);
  const tally = await tallyOf(sim);
  const known = await kindsOf(sim);
  closed(sim.eyes);
  for (const name of Object.values(sim.profile)) indexedDB.deleteDatabase(name);
  const met = [...sim.server.met, ...sim.met, ...known];
  return { seed, requests: sim.server.requests, problems: sim.problems, met, tally };
}

function told(error: unknown): string {
  if (error instanceof Restless) return `1: the queue works for ever: ${error.message}`;
  return `the simulation broke: ${error instanceof Error ? error.stack : String(error)}`;
}

/** How actions were seen to have taken effect, and what a second sending of them would have done. */
async function kindsOf({ eyes }: PushSim): Promise<string[]> {
  const confirmed = (await eyes.ops.actions.toArray()).filter(({ state }) => state === 'confirmed');
  return confirmed.flatMap(({ type }) => {
    const { evidence, repeat } = actionOf(type);
    return [`confirmed by ${evidence}`, `confirmed ${repeat}`];
  });
}

function begin(seed: number): PushSim {
  const plan = planOf(seed);
  const clock = new FakeClock(Date.UTC(2026, 10, 1) + plan.chance.int(0, 20 * 24 * hourMs));
  clock.mostPieces = 50_000;
  const start = clock.now() + plan.skewMs;
  const world = new PushWorld(() => start + clock.monotonic());
  const server = new PushServer(world, plan, clock);
  const life = new PushLife(world, server);
  const at = world.now() - hourMs;
  for (let n = 1; n <= plan.packages; n += 1) {
    const state = { Quantity: 100, UnitOfMeasureName: 'Each', LocationName: 'Vault', Note: null };
    const row = { ...state, Quantity: n === 1 ? 0 : 100, Item: { Name: 'Gummies' } };
    world.add({ entity: 'package', name: tagOf(n) }, { list: '/packages/v2/active', row, at: at + n });
  }
  const weights = { CurrentWeight: 500, TotalWasteWeight: 0, UnitOfWeightName: 'Grams', FinishedDate: null };
  world.add({ entity: 'harvest', name: 'H1' }, { list: '/harvests/v2/active', row: weights, at });
  server.onRequest = () => life.step();
  server.sell = (tag) => life.sell(tag);
  server.waste = (id) => life.waste(id, 1);
  server.carryOut = (request, departure) => carryOut(server, request, departure);
  const profile = newProfile();
  const sim: PushSim = {
    plan,
    clock,
    world,
    server,
    life,
    profile,
    eyes: { ops: new OpsDb(profile.ops), cache: new CacheDb(profile.cache) },
    wanted: new Map(),
    decided: new Map(),
    alarms: [],
    desk: { person: 'Anna', locked: false, since: 0, renewed: 0 },
    seated: null,
    deaths: 0,
    fuses: [],
    ghosts: [],
    met: new Set(),
    stored: new Set(),
    pausedAt: new Map(),
    isStirred: false,
    problems: [],
  };
  watchDepartures(sim);
  server.beforeRequest = async () => {
    // At every step of the queue: it is on its way to the next one now.
    if (!sim.isStirred) return;
    sim.isStirred = false;
    sim.problems.push(...(await steadyProblems(sim)).map((problem) => `${problem} (at a request)`));
  };
  return sim;
}

function wake(sim: PushSim, fuse = new Mortal()): FakeWorker {
  const { world } = sim.server;
  const fetch: typeof globalThis.fetch = async (...call) => {
    const answer = await sim.server.fetch(...call);
    await fuse.melted;
    return answer;
  };
  const { transport, window } = sim.plan;
  const worker = startWorker(sim.profile, { world, fetch }, { fuse, only, transport, window });
  seat(sim, worker);
  worker.pushParts.wakeAt = async (at: number) => void sim.alarms.push(at);
  sim.fuses.push(fuse);
  watchMoves(sim, worker);
  return worker;
}

async function takeIntoUse(sim: PushSim): Promise<void> {
  sim.server.isMoody = false;
  sim.life.isAwake = false;
  const worker = wake(sim);
  await sim.clock.run(useShop(worker.ops));
  const of = { facility, on: true, who: 'Owner', now: sim.clock.now() };
  if (sim.plan.isApproved) await sim.clock.run(setApproval(worker.ops, of));
  await sim.clock.run(readAll(sim, worker));
  closed(worker);
  sim.server.isMoody = true;
  sim.life.isAwake = true;
}

/** One life of the worker, which may end at any step or moment. */
async function oneLife(sim: PushSim): Promise<void> {
  const { chance, deadly, absences } = sim.plan;
  const fuse = new Mortal(chance.is(deadly) ? chance.int(0, 150) : Number.POSITIVE_INFINITY);
  const worker = wake(sim, fuse);
  const moments = async () => {
    void worker.push.pump();
    for (let n = chance.int(1, 5); n > 0 && !fuse.isBlown; n -= 1) await moment(sim, worker);
  };
  await sim.clock.run(Promise.race([moments().catch(() => {}), fuse.died]));
  if (!fuse.isBlown && chance.is(sim.plan.ghosts)) giveUp(sim, { worker, fuse });
  else {
    if (fuse.isBlown) await mourn(sim);
    fuse.kill();
    closed(worker);
  }
  await look(sim, 'after a death');
  await sim.clock.pass(
    chance.weighted([
      [3, chance.int(100, 60_000)],
      [absences.weight, absences.ms],
    ]),
  );
}

/** Notes what every action was in the middle of when the worker died. */
async function mourn(sim: PushSim): Promise<void> {
  sim.deaths += 1;
  for (const { state } of await sim.eyes.ops.actions.toArray()) sim.met.add(`dies while ${state}`);
}

async function moment(sim: PushSim, worker: FakeWorker): Promise<void> {
  const { plan, wanted, clock } = sim;
  const { chance } = plan;
  if (wanted.size < plan.actions) {
    for (let n = chance.int(1, 3); n > 0; n -= 1) await take(sim, worker);
    void worker.push.pump();
  }
  if (plan.isApproved) await approveSome(sim, worker.pushParts);
  if (plan.rekeys && chance.is(plan.rekeys)) rekey(sim);
  if (chance.is(plan.unrest)) {
    if (chance.is(0.5)) change(sim, worker);
    else await dealWith(sim, worker.pushParts);
    void worker.push.pump();
  }
  if (plan.hasPull && chance.is(0.5)) void worker.pull.run(facility, 'alarm').catch(() => {});
  if (plan.jumps && chance.is(0.3)) {
    sim.server.met.add('clock jumps');
    clock.jump(chance.pick([-20 * minuteMs, 5 * minuteMs, 3 * hourMs, -3 * hourMs]));
  }
  await idle(
    sim,
    worker,
    chance.weighted([
      [3, chance.int(50, 5_000)],
      [3, chance.int(5_000, 3 * minuteMs)],
      [plan.lulls, 20 * minuteMs],
    ]),
  );
  await look(sim, 'meanwhile');
}

/** Time passes; alarms wake the queue. */
async function idle(sim: PushSim, worker: FakeWorker, ms: number): Promise<void> {
  const { clock } = sim;
  const until = clock.monotonic() + ms;
  while (clock.monotonic() < until) {
    const left = until - clock.monotonic();
    const next = Math.min(...sim.alarms) - clock.now();
    if (next > left) return clock.sleep(left);
    await clock.sleep(Math.max(0, next));
    sim.alarms = sim.alarms.filter((at) => at > clock.now());
    void worker.push.pump();
  }
}

/** What must be so at every moment. */
async function look(sim: PushSim, when: string): Promise<void> {
  sim.problems.push(...(await localProblems(sim)).map((problem) => `${problem} (${when})`));
}
