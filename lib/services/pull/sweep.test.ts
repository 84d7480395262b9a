import { describe, expect, it } from 'vitest';
import { json } from '@/lib/testing/fake-replies';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { cursorOf, mirrorOf, newShop, pullOnce, truthOf } from '@/lib/testing/pull-world';

const day = 86_400_000;
const lists = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive', 'adjust-reasons'];

async function pulledShop(packages = 45) {
  const shop = await newShop(packages, { only: lists });
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  const later = async (ms: number) => {
    await clock.pass(ms);
    return pullOnce(clock, worker);
  };
  const listOf = async (n: number) => (await worker.cache.packages.get([facility, tagOf(n)]))?.list;
  return { ...shop, later, listOf };
}

describe('what left without a word', () => {
  it('is gone after two whole readings and a question by its tag, and said once', async () => {
    const { worker, world, metrc, later, listOf } = await pulledShop();
    world.vanish(tagOf(3));
    await later(3_600_000);
    expect(await listOf(3)).toBe('active');
    await later(7 * day);
    expect(await listOf(3), 'one reading proves nothing').toBe('active');
    expect(metrc.reads(`/packages/v2/${tagOf(3)}`)).toEqual([]);
    await later(day + 3_600_000);
    expect(metrc.reads(`/packages/v2/${tagOf(3)}`)).toHaveLength(1);
    expect(await listOf(3)).toBe('gone');
    await later(7 * day);
    const told = await worker.ops.activity
      .where('id')
      .startsWith(`${facility}|package|${tagOf(3)}|gone|`)
      .toArray();
    expect(told).toHaveLength(1);
    expect((await mirrorOf(worker)).filter(({ list }) => list !== 'gone')).toEqual(truthOf(world));
    expect(await worker.cache.seen.count()).toBe(0);
  });

  it('is told again when it came back and left once more', async () => {
    const { worker, world, later, listOf } = await pulledShop();
    const leave = async () => {
      world.vanish(tagOf(3));
      for (const wait of [7 * day, day + 3_600_000]) await later(wait);
      expect(await listOf(3)).toBe('gone');
    };
    await leave();
    world.add(tagOf(3), { at: world.stamp() });
    await later(3_600_000);
    expect(await listOf(3)).toBe('active');
    await leave();
    const told = worker.ops.activity.filter(({ id }) => id.startsWith(`${facility}|package|${tagOf(3)}|gone|`));
    expect(await told.count()).toBe(2);
  });

  it('is not gone when Metrc still shows it by its tag', async () => {
    const { world, metrc, later, listOf } = await pulledShop();
    const hidden = world.current(tagOf(3));
    world.vanish(tagOf(3));
    metrc.onRead = ({ path }) =>
      path === `/packages/v2/${tagOf(3)}`
        ? json(200, {
            Id: hidden.id,
            Label: hidden.tag,
            Quantity: 100,
            UnitOfMeasureName: 'Each',
            LastModified: '2026-11-23T14:04:05.3030000+00:00',
            Item: { Name: 'Gummies' },
          })
        : undefined;
    for (const wait of [7 * day, day + 3_600_000, day + 3_600_000]) await later(wait);
    expect(await listOf(3)).toBe('active');
  });

  it('is not looked for while a list is suddenly empty: the run warns, and nothing is removed', async () => {
    const { world, later, worker } = await pulledShop();
    for (let n = 0; n < 45; n += 1) world.vanish(tagOf(n));
    const first = await later(7 * day);
    const second = await later(8 * day);
    for (const run of [first, second]) expect(run.warnings.map(({ key }) => key)).toEqual(['run_warning_shrunk']);
    expect((await mirrorOf(worker)).filter(({ list }) => list === 'gone')).toEqual([]);
    expect(await worker.cache.missing.count()).toBe(0);
  });

  it('is gone in the end where most of a list has really left: doubted once, looked at again, asked for by tag', async () => {
    const { world, later, worker } = await pulledShop();
    for (let n = 10; n < 45; n += 1) world.vanish(tagOf(n));
    const gone = async () => (await mirrorOf(worker)).filter(({ list }) => list === 'gone').length;
    const doubted = await later(7 * day);
    expect(doubted.warnings.map(({ key }) => key)).toEqual(['run_warning_shrunk']);
    const believed = await later(day + 3_600_000);
    expect(believed.warnings).toEqual([]);
    expect(await gone(), 'one reading that is believed proves nothing').toBe(0);
    await later(day + 3_600_000);
    expect(await gone()).toBe(35);
    expect((await mirrorOf(worker)).filter(({ list }) => list !== 'gone')).toEqual(truthOf(world));
  });

  it('is looked for once a week, not at every pull', async () => {
    const { clock, metrc, later, worker } = await pulledShop();
    metrc.received.splice(0);
    await later(3_600_000);
    const quiet = metrc.reads('/packages/v2/active').length;
    expect(quiet).toBe(1);
    await later(7 * day);
    expect(metrc.reads('/packages/v2/active').length).toBeGreaterThan(quiet + 2);
    expect((await cursorOf(worker, 'packages-active'))?.sweptAt).toBeGreaterThan(clock.now() - day);
  });
});

describe('a list of names', () => {
  it('forgets what two readings in a row did not hold, and not what one did not', async () => {
    const { world, worker, later } = await pulledShop();
    const names = async () => (await worker.cache.records.toArray()).map(({ name }) => name).sort();
    world.reasons.pop();
    await later(day + 1);
    expect(await names()).toEqual(['Drying', 'Theft']);
    await later(day + 1);
    expect(await names()).toEqual(['Drying']);
    expect(await worker.cache.missing.count()).toBe(0);
  });

  it('forgets nothing for an empty answer', async () => {
    const { world, worker, later } = await pulledShop();
    for (let n = 0; n < 12; n += 1) world.reasons.push({ Name: `Reason ${n}`, RequiresNote: false });
    await later(day + 1);
    world.reasons.splice(0);
    const run = await later(day + 1);
    await later(day + 1);
    expect(run.warnings[0]).toMatchObject({ key: 'run_warning_shrunk', args: ['adjust-reasons', '14', '0'] });
    expect(await worker.cache.records.count()).toBe(14);
  });
});
