import { describe, expect, it } from 'vitest';
import type { FakeMetrc } from '../fake-metrc';
import { tagOf } from '../fake-worker';
import { mirrorOf, newShop, pullOnce, truthOf } from '../pull-world';
import { Chance } from './chance';

const only = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'];
const paths = ['active', 'onhold', 'intransit', 'inactive'].map((list) => `/packages/v2/${list}`);
const packages = 90;
const seeds = Array.from({ length: 20 }, (_, n) => n + 1);

/** Between any two pages somebody makes, changes or finishes packages. */
function driftWith(metrc: FakeMetrc, chance: Chance): void {
  let made = packages;
  metrc.onRead = () => {
    for (let n = 0; n < chance.int(0, 3); n += 1) {
      const tag = tagOf(chance.int(0, made - 1));
      if (chance.is(0.2)) metrc.world.add(tagOf(made++), { at: metrc.world.now() });
      else if (chance.is(0.5)) metrc.world.change(tag, { quantity: chance.int(1, 999) });
      else metrc.world.change(tag, { list: chance.pick(['inactive', 'active', 'onhold']) });
    }
    return undefined;
  };
}

/** The loop that every tutorial shows: page 1, 2, 3 until there are no more. */
async function readForward(metrc: FakeMetrc, start: number, end: number): Promise<string[]> {
  const tags: string[] = [];
  const instant = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  for (const path of paths) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const query = new URLSearchParams({
        licenseNumber: metrc.world.license,
        lastModifiedStart: instant(start),
        lastModifiedEnd: instant(end),
        pageNumber: String(page),
        pageSize: '20',
      });
      const reply = await (await metrc.fetch(`https://api-ca.metrc.com${path}?${query}`)).json();
      pages = reply.TotalPages;
      tags.push(...reply.Data.map(({ Label }: { Label: string }) => Label));
    }
  }
  return tags;
}

describe('records made, changed and finished while they are paged through', () => {
  it.each(seeds)('are all there, as they are: seed %i', async (seed) => {
    const { clock, metrc, worker } = await newShop(packages, { only });
    driftWith(metrc, new Chance(seed));
    await pullOnce(clock, worker);
    await clock.pass(1_000);
    metrc.onRead = () => undefined;
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(metrc.world));
  });

  it('are lost to a loop that reads forward, even if it then reads what changed meanwhile', async () => {
    let losing = 0;
    for (const seed of seeds) {
      const { clock, metrc, world } = await newShop(packages, { only });
      driftWith(metrc, new Chance(seed));
      const began = world.now();
      const read = new Set(await clock.run(readForward(metrc, began - 86_400_000, began)));
      metrc.onRead = () => undefined;
      await clock.pass(1_000);
      for (const tag of await clock.run(readForward(metrc, began - 600_000, world.now() + 1_000))) read.add(tag);
      if (world.truth().some(({ tag }) => !read.has(tag))) losing += 1;
    }
    expect(losing).toBeGreaterThan(seeds.length / 4);
  });
});
