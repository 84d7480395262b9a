import 'fake-indexeddb/auto';
import { FakeClock } from '@/lib/testing/fake-clock';
import { FakeMetrc } from '@/lib/testing/fake-metrc';
import { facility, newProfile, startWorker, tagOf, useShop } from '@/lib/testing/fake-worker';
import { World } from '@/lib/testing/fake-world';

const dayMs = 86_400_000;
const days = 6 * 365;
const lists = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'];
const packages = 3_000;
const overlapReads = 2;

/** Pulls it twice: undisturbed, and with workers that die on the way. */
export async function pullSixYears() {
  const { clock, metrc, profile } = await shop();
  const started = clock.monotonic();
  const worker = startWorker(profile, metrc, { only: lists });
  const samples: { done: number; total: number; at: number }[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      await clock.sleep(1_000);
      const progress = worker.pull.progress(facility);
      if (progress) samples.push({ ...progress, at: clock.monotonic() - started });
    }
  })();
  await clock.run(worker.pull.run(facility, 'button'));
  isOver = true;
  const took = clock.monotonic() - started;
  await clock.run(watching);
  const requests = listReads(metrc);
  return {
    days,
    lists: lists.length,
    requests,
    most: bound(metrc),
    resumedRequests: await withDeaths(),
    estimates: [10, 25, 50, 75].map((at) => ({ at, ratio: told(samples, took, at) })),
  };
}

/** Lists x days, the further pages of days with several, their closing re-reads, and the passes before and after. */
function bound(metrc: FakeMetrc): number {
  const windows = new Map<string, number>();
  for (const { path, query } of metrc.received) {
    const key = `${path} ${query.get('lastModifiedStart')} ${query.get('lastModifiedEnd')}`;
    windows.set(key, Math.max(windows.get(key) ?? 0, Number(query.get('pageNumber') ?? 1)));
  }
  const further = [...windows.values()].filter((pages) => pages > 1);
  return lists.length * (days + 1 + overlapReads) + further.reduce((sum, pages) => sum + pages, 0) + lists.length;
}

function listReads(metrc: FakeMetrc): number {
  return metrc.received.filter(({ query }) => query.has('lastModifiedStart')).length;
}

/** Remaining time told at a share of the time, as the status tells it, against what it took. */
function told(samples: readonly { done: number; total: number; at: number }[], took: number, percent: number): number {
  const sample = samples.find(({ at }) => at >= (took * percent) / 100) ?? samples.at(-1);
  if (!sample) return 0;
  const remaining = ((sample.total - sample.done) / sample.done) * sample.at;
  return remaining / (took - sample.at);
}

async function withDeaths(): Promise<number> {
  const { clock, metrc, profile } = await shop();
  for (let life = 0; life < 3; life += 1) {
    const worker = startWorker(profile, metrc, { only: lists });
    const until = listReads(metrc) + 2_000;
    metrc.onRead = () => {
      if (listReads(metrc) >= until) metrc.isOnline = false;
      return undefined;
    };
    await clock.run(worker.pull.run(facility, 'alarm'));
    metrc.onRead = () => undefined;
    metrc.isOnline = true;
    worker.ops.close();
    worker.cache.close();
    await clock.pass(61_000);
  }
  const last = startWorker(profile, metrc, { only: lists });
  await clock.run(last.pull.run(facility, 'button'));
  return listReads(metrc);
}

async function shop() {
  const clock = new FakeClock();
  const metrc = new FakeMetrc(new World(clock));
  const { world } = metrc;
  metrc.windowCapMs = dayMs;
  const begin = world.now() - days * dayMs;
  for (let n = 0; n < packages; n += 1) {
    // A license grows: the later years hold most of what there is.
    const at = begin + Math.sqrt((n + 1) / (packages + 1)) * days * dayMs;
    world.add(tagOf(n), { at, list: n % 3 ? 'inactive' : 'active' });
  }
  const profile = newProfile();
  const worker = startWorker(profile, metrc, { only: lists });
  await useShop(worker.ops, { credentialedDay: new Date(begin).toISOString().slice(0, 10) });
  worker.ops.close();
  worker.cache.close();
  return { clock, metrc, profile };
}
