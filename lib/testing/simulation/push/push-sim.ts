import type { CacheDb } from '@/lib/data/cache-db';
import type { OpsDb } from '@/lib/data/ops-db';
import type { FakeClock } from '../../fake-clock';
import { annasKeys, type FakeWorker } from '../../fake-worker';
import type { Mortal } from './mortal';
import type { Wanted } from './push-forms';
import type { PushLife } from './push-life';
import type { PushPlan } from './push-plan';
import type { PushServer } from './push-server';
import type { PushWorld } from './push-world';

/** Everything of one simulated computer, the people at it, and the Metrc that it writes to. */
export interface PushSim {
  plan: PushPlan;
  clock: FakeClock;
  world: PushWorld;
  server: PushServer;
  life: PushLife;
  profile: { ops: string; cache: string };
  /** Looks into the databases, whatever worker lives. */
  eyes: { ops: OpsDb; cache: CacheDb };
  /** Every action that was wanted, by its id; those that died before they were durable are not in the queue. */
  wanted: Map<string, Wanted>;
  /** Decisions of people that were carried out, by action. */
  decided: Map<string, string[]>;
  /** Alarms outlive the worker. */
  alarms: number[];
  /** Who is at the computer, since when what is so, and how often a key was replaced. */
  desk: { person: 'Anna' | 'Ben'; locked: boolean; since: number; renewed: number };
  /** The worker that got the keys last. */
  seated: FakeWorker | null;
  deaths: number;
  /** Of every worker that ever lived. */
  fuses: Mortal[];
  /** Workers that were given up for dead and live. */
  ghosts: { worker: FakeWorker; fuse: Mortal }[];
  /** Transitions of actions that were stored, `queued -> checking`. */
  met: Set<string>;
  /** States of packages that were stored here, as tag and LastModified. */
  stored: Set<string>;
  /** When an action was found not to be allowed to its person. */
  pausedAt: Map<string, number>;
  /** The queue moved since the picture was last looked at. */
  isStirred: boolean;
  problems: string[];
}

/** The key of whoever is at the computer: Metrc's of a person, `anna`, and those that came in its place, `anna 1`. */
export function keyAt({ person, renewed }: PushSim['desk']): string {
  return [person.toLowerCase(), ...(renewed ? [renewed] : [])].join(' ');
}

/** The worker gets the keys of whoever is at the computer. */
export function seat(sim: PushSim, worker: FakeWorker): void {
  const { desk, ghosts } = sim;
  sim.seated = worker;
  const keys = { ...annasKeys, userKey: keyAt(desk) };
  for (const { person } of [worker, ...ghosts.map((ghost) => ghost.worker)])
    person.key = desk.locked ? { kind: 'locked' } : { kind: 'ready', person: desk.person, keys };
}

/** Closes a worker's databases. */
export function closed(worker: Pick<FakeWorker, 'ops' | 'cache'>): void {
  worker.ops.close();
  worker.cache.close();
}
