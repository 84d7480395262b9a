import { isPending } from '../domain/action-state';
import type { ActionRecord } from '../domain/records';
import { acceptAction } from '../services/push/accept-action';
import { FakeClock } from './fake-clock';
import { FakeMetrc } from './fake-metrc';
import { type FakeWorker, facility, newProfile, startWorker, tagOf, useShop } from './fake-worker';
import { World } from './fake-world';
import { pullOnce } from './pull-world';

/** The package of tests that need one. */
export const tag = tagOf(1);

const only = ['adjust-reasons', 'locations', 'items', 'packages-active', 'packages-inactive'];

/** A facility that is pulled, with some packages and nothing queued. */
export async function openShop() {
  const clock = new FakeClock();
  const metrc = new FakeMetrc(new World(clock));
  for (let n = 1; n <= 6; n += 1) metrc.world.add(tagOf(n));
  metrc.locations.push({ Id: 2, Name: 'Shelf', ForPackages: true });
  const profile = newProfile();
  const worker = startWorker(profile, metrc, { only });
  await useShop(worker.ops);
  await pullOnce(clock, worker);
  metrc.received.splice(0);
  return { clock, metrc, world: metrc.world, profile, worker };
}

/** Fields of each action's form that are fine for {@link tag}. */
export const forms = {
  setTo: (setTo: number) => ({ setTo: String(setTo), reason: 'Drying', note: '', date: '2026-11-23' }),
  changeBy: (changeBy: number) => ({ changeBy: String(changeBy), reason: 'Drying', note: '', date: '2026-11-23' }),
  moveTo: (location: string) => ({ location, date: '2026-11-23' }),
};

/** Queues an action. @returns its id */
export async function queue(
  worker: FakeWorker,
  type: string,
  fields: Record<string, string>,
  of: { tag?: string; person?: string } = {},
): Promise<string> {
  const wanted = { facility, type, tag: of.tag ?? tag, fields, person: of.person ?? 'Anna' };
  const accepted = await acceptAction(worker.pushParts, wanted);
  if (accepted.kind !== 'queued') throw new Error(JSON.stringify(accepted.problems));
  return accepted.id;
}

/** The action as stored. */
export async function actionOf(worker: FakeWorker, id: string): Promise<ActionRecord> {
  const action = await worker.ops.actions.get(id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}

/** Lets the queue work, and wakes it as alarms would, until nothing goes on by itself or the time is over. */
export async function drain(worker: FakeWorker, forMs = 3_600_000): Promise<void> {
  const { clock } = worker;
  for (const until = clock.monotonic() + forMs; clock.monotonic() < until; ) {
    worker.wakeUps.splice(0);
    await clock.run(worker.push.pump());
    const waiting = (await worker.ops.actions.toArray()).filter(({ state }) => isPending(state));
    const wakeAt = Math.min(...worker.wakeUps.filter((at) => at > clock.now()));
    if (!waiting.length || !Number.isFinite(wakeAt)) return;
    await clock.pass(wakeAt - clock.now());
  }
}
