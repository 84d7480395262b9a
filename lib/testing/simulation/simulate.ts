import { FakeClock } from '../fake-clock';
import { Fuse, facility, newProfile, startWorker, useShop } from '../fake-worker';
import { brokenInvariants, watchForStepsBack } from './invariants';
import { problemsOf } from './oracle';
import { plainClone } from './plain-clone';
import { SimLife } from './sim-life';
import { planOf } from './sim-plan';
import { SimServer } from './sim-server';
import { SimWorld } from './sim-world';
import type { Simulation } from './simulation';

globalThis.structuredClone = plainClone;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What one seed came to. */
export interface Outcome {
  seed: number;
  requests: number;
  lives: number;
  /** What differs from what must be; empty when all is well. */
  problems: string[];
}

/**
 * Lives through one seed: several workers over the same databases, a Metrc that changes and fails, and then peace.
 * @public loaded by name
 */
export async function simulate(seed: number): Promise<Outcome> {
  const plan = planOf(seed);
  const clock = new FakeClock(Date.UTC(2026, 10, 1) + plan.chance.int(0, 20 * dayMs));
  const begin = clock.now() + plan.skewMs;
  const now = () => begin + clock.monotonic();
  const world = new SimWorld(plan.chance, now);
  const life = new SimLife(world, plan);
  life.begin();
  const server = new SimServer(world, plan, clock, now);
  server.onRequest = () => life.step();
  const problems: string[] = [];
  const sim: Simulation = {
    plan,
    clock,
    world,
    server,
    life,
    profile: newProfile(),
    deaths: 0,
    held: new Map(),
    met: new Map(),
    changed: new Map(),
    problems,
  };
  try {
    await takeIntoUse(sim, now());
    for (let n = 0; n < plan.lives; n += 1) await oneLife(sim);
    await settle(sim);
  } catch (error) {
    problems.push(`the simulation broke: ${error instanceof Error ? error.stack : String(error)}`);
  }
  for (const name of Object.values(sim.profile)) indexedDB.deleteDatabase(name);
  return { seed, requests: server.requests, lives: plan.lives, problems };
}

async function takeIntoUse(sim: Simulation, now: number): Promise<void> {
  const worker = startWorker(sim.profile, sim.server);
  const credentialedDay = new Date(now - sim.plan.lifeMs - dayMs).toISOString().slice(0, 10);
  await useShop(worker.ops, { credentialedDay });
  closed(worker);
}

/** One life of the worker, which may end anywhere. */
async function oneLife(sim: Simulation): Promise<void> {
  const { clock, plan, server } = sim;
  const { chance } = plan;
  const steps = chance.weighted([
    [2, chance.int(1, 60)],
    [3, chance.int(20, 400)],
    [2, Number.POSITIVE_INFINITY],
  ]);
  const fuse = new Fuse(steps);
  const worker = startWorker(sim.profile, server, { fuse, only: plan.feeds });
  watchForStepsBack(sim, worker);
  rememberChanges(sim, worker);
  const pulls = chance.int(1, 2);
  for (let n = 0; n < pulls && !fuse.isBlown; n += 1) {
    const presses = chance.is(0.5) ? chance.int(1, 3) : 0;
    const work: Promise<unknown>[] = [worker.pull.run(facility, chance.pick(['alarm', 'button']))];
    for (let m = 0; m < presses; m += 1) work.push(pressLater(sim, worker));
    await clock.run(Promise.allSettled(work));
    await look(sim, worker);
    if (fuse.isBlown) break;
    if (chance.is(0.12)) clock.jump(chance.pick([2 * dayMs, -2 * dayMs, 5 * minuteMs, -20 * minuteMs]));
    await idle(
      sim,
      chance.weighted([
        [3, chance.int(1_000, 20 * minuteMs)],
        [4, hourMs],
        [1, 26 * hourMs],
        [plan.hasSweeps ? 4 : 0, 8 * dayMs],
      ]),
    );
  }
  if (fuse.isBlown) sim.deaths += 1;
  closed(worker);
  await idle(sim, chance.int(1_000, 90 * minuteMs));
}

async function pressLater({ clock, plan }: Simulation, worker: ReturnType<typeof startWorker>): Promise<void> {
  await clock.sleep(plan.chance.int(0, 3_000));
  await worker.pull.run(facility, 'button');
}

/** A change that is found when it is a week old may be taken out by the very pull that told it. */
function rememberChanges({ changed }: Simulation, { ops }: ReturnType<typeof startWorker>): void {
  ops.changes.hook('creating', (_, { id, fields }) => void changed.set(id, fields.join()));
}

/** Looks at the mirror between two pulls. */
async function look(sim: Simulation, worker: ReturnType<typeof startWorker>): Promise<void> {
  sim.problems.push(...(await brokenInvariants(sim, worker)));
  for (const [id, state] of sim.held) if (!sim.met.has(id)) sim.met.set(id, state);
}

/** Nobody pulls, and Metrc goes on. */
async function idle({ clock, life, plan }: Simulation, ms: number): Promise<void> {
  const moments = plan.chance.int(1, 4);
  for (let n = 0; n < moments; n += 1) {
    await clock.pass(Math.ceil(ms / moments));
    for (let m = 0; m < plan.chance.int(0, plan.idle); m += 1) life.step(1);
  }
}

/** Peace: no faults, nobody else at work. What must then be so is asked after each step. */
async function settle(sim: Simulation): Promise<void> {
  const { clock, life, plan, server } = sim;
  server.isMoody = false;
  await clock.pass(5 * hourMs);
  life.isAwake = false;
  // Long transactions that are still under way end, and are older than any overlap.
  await clock.pass(11 * minuteMs);
  const worker = startWorker(sim.profile, server, { only: plan.feeds });
  rememberChanges(sim, worker);
  const { problems } = sim;
  const pull = async () => {
    const run = await clock.run(worker.pull.run(facility, 'button'));
    if (run.state !== 'done') problems.push(`a pull in peace ${run.state}: ${JSON.stringify(run.sentence)}`);
    await look(sim, worker);
  };
  await pull();
  // Lists of names are read once a day; one that was suddenly short is believed the second time, and forgets after that.
  const readings = plan.has('adjust-reasons') ? 3 : plan.has('strains') ? 1 : 0;
  for (let n = 0; n < readings; n += 1) {
    await clock.pass(25 * hourMs);
    await pull();
  }
  if (plan.hasSweeps) {
    // Two whole readings: a week after the last one, and a day after one that missed something.
    for (const days of [8, 2, 2]) {
      await clock.pass(days * dayMs);
      await pull();
    }
  }
  problems.push(...(await problemsOf(sim, worker)));
  closed(worker);
}

function closed(worker: ReturnType<typeof startWorker>): void {
  worker.ops.close();
  worker.cache.close();
}
