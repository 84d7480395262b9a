import { FakeClock } from './fake-clock';
import { FakeMetrc } from './fake-metrc';
import { type FakeWorker, facility, newProfile, startWorker, tagOf, useShop } from './fake-worker';
import { lists, World } from './fake-world';

/** A world with packages in every list, and a worker that has never pulled it. */
export async function newShop(packages = 50, options: { only?: readonly string[] } = {}) {
  const clock = new FakeClock();
  const metrc = new FakeMetrc(new World(clock));
  for (let n = 0; n < packages; n += 1) metrc.world.add(tagOf(n), { list: listOf(n) });
  const profile = newProfile();
  const worker = startWorker(profile, metrc, options);
  await useShop(worker.ops);
  return { clock, metrc, world: metrc.world, profile, worker };
}

function listOf(n: number) {
  if (n % 10 === 7) return 'onhold';
  if (n % 10 === 8) return 'inactive';
  return n % 10 === 9 ? 'intransit' : 'active';
}

/** Pulls once. @returns the run's row */
export function pullOnce(clock: FakeClock, worker: FakeWorker) {
  return clock.run(worker.pull.run(facility, 'button'));
}

/** The mirror, in the world's words. */
export async function mirrorOf(worker: FakeWorker) {
  const rows = await worker.cache.packages.toArray();
  return rows
    .map(({ tag, list, quantity, place, lastModified }) => ({ tag, list, quantity, place, lastModified }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}

/** The world as the mirror should show it. */
export function truthOf(world: World) {
  return world
    .truth()
    .map(({ tag, list, quantity, place, at }) => ({
      tag,
      list,
      quantity: String(quantity),
      place,
      lastModified: lists.instant(at),
    }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}

/** Cursor of one list. */
export function cursorOf(worker: FakeWorker, feed: string) {
  return worker.cache.cursors.get([facility, feed]);
}
