import { describe, expect, it } from 'vitest';
import { parseCells } from '@/entrypoints/dashboard/read-file';
import { dropFile } from '@/lib/testing/drop-file';
import { tagOf } from '@/lib/testing/fake-worker';
import { openFarm } from '@/lib/testing/push-records';
import { drain } from '@/lib/testing/push-shop';
import { decide } from '../push/decide';

type Farm = Awaited<ReturnType<typeof openFarm>>;

const newTag = (n: number) => `1A4FF0000000001${String(700_000 + n).padStart(9, '0')}`;
const plant = (n: number) => `1A4FF0000000005${String(n).padStart(9, '0')}`;
const csv = (...lines: string[]) => parseCells(lines.join('\r\n'));
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

async function states({ worker }: Farm): Promise<string[]> {
  return [...new Set((await worker.ops.actions.toArray()).map(({ state }) => state))];
}

describe('a new license, from four files', () => {
  it('gets its strains, items, locations and 200 opening packages, dropped in a row', async () => {
    const farm = await openFarm();
    const { worker, world, metrc } = farm;
    for (const n of numbers(20)) world.add(tagOf(100 + n), { quantity: 250, at: world.now() });
    for (const n of numbers(200)) metrc.records.add('/tags/v2/package/available', { Label: newTag(n) }, world.now());
    // Lists of unused tags are read now and then.
    await worker.clock.pass(24 * 3_600_000);
    await worker.clock.run(worker.pull.run('ca:C11-0000511-LIC' as never, 'button'));
    const [strains, items, places] = [
      csv('Name,Testing status,Indica percent,Sativa percent', 'Haze,None,30,70', 'OG,None,60,40'),
      csv('Name;Category;Unit;Strain', 'Haze Flower;Buds;Grams;Haze', 'OG Flower;Buds;Grams;OG'),
      csv('Name\tLocation type', 'Room 1\tDefault', 'Room 2\tDefault'),
    ];
    await dropFile(worker, { type: 'strain.create', name: 'strains.csv', rows: strains ?? [] });
    await dropFile(worker, { type: 'item.create', name: 'items.csv', rows: items ?? [] });
    await dropFile(worker, { type: 'location.create', name: 'places.tsv', rows: places ?? [] });
    const heading = 'Package tag,Taken from this package,New quantity,Unit,New tag,Item,Location';
    const rows = csv(
      heading,
      ...numbers(200).map((n) => `${tagOf(101 + (n % 20))},25,25,each,${newTag(n)},Haze Flower,Room ${(n % 2) + 1}`),
    );
    const { grid, preview, reply } = await dropFile(worker, { type: 'package.create', name: 'packages.csv', rows });
    expect(grid.unknown).toEqual([]);
    expect(preview.flatMap(({ problems }) => problems)).toEqual([]);
    expect(reply).toEqual({ kind: 'queued', actions: 200, before: 0 });
    expect(preview[199]?.change).toEqual({ before: '25 ea', after: '0 ea' });
    // Forty of them are enough to be sent here: the pace of the queue has tests of its own.
    const packages = await worker.ops.actions.where('order').above(6).toArray();
    expect(packages).toHaveLength(200);
    await worker.ops.actions.bulkDelete(packages.slice(40).map(({ id }) => id));
    await drain(worker, 24 * 3_600_000);
    expect(await states(farm)).toEqual(['confirmed']);
    expect(world.current(tagOf(120)).quantity).toBe(200);
    expect(world.current(newTag(40))).toMatchObject({ quantity: 25, item: 'Haze Flower' });
    expect(metrc.records.truth('/strains/v2/active').map(({ Name }) => Name)).toEqual(['Kush', 'Haze', 'OG']);
  }, 60_000);
});

describe('a harvest of 100 plants', () => {
  it('is a scanned list of tags with their weights', async () => {
    const farm = await openFarm();
    const { worker, metrc, world } = farm;
    for (const n of numbers(100)) {
      const row = { Label: plant(100 + n), GrowthPhase: 'Vegetative', LocationName: 'Vault', StrainName: 'Kush' };
      metrc.records.add('/plants/v2/vegetative', row, world.now());
    }
    await worker.clock.pass(60_000);
    await worker.clock.run(worker.pull.run('ca:C11-0000511-LIC' as never, 'button'));
    const scanned = numbers(100).map((n) => `${plant(100 + n).toLowerCase()}\t${n}.5`);
    const said = { unit: 'Grams', harvest: 'H1', location: 'Vault', date: '2026-11-23' };
    const pasted = { type: 'plant.harvest', name: 'Pasted cells', rows: parseCells(scanned.join('\n')), said };
    const { grid, reply, preview } = await dropFile(worker, pasted);
    expect(grid.isBare).toBe(true);
    expect(preview[0]).toMatchObject({ name: plant(101), problems: [] });
    expect(reply).toEqual({ kind: 'queued', actions: 100, before: 0 });
    await drain(worker, 24 * 3_600_000);
    expect(await states(farm)).toEqual(['confirmed']);
    expect(metrc.records.truth('/plants/v2/inactive')).toHaveLength(100);
    expect(metrc.records.current(farm.ids.harvest).TotalWetWeight).toBe(5_100);
  }, 60_000);
});

describe('the same file twice', () => {
  const rows = csv('Tag,Location', `${tagOf(1)},Shelf`, `${tagOf(2)},Shelf`);
  const file = { type: 'package.move', name: 'moves.csv', rows };

  it('queues nothing new, while it waits and once it is confirmed, and says when it was queued', async () => {
    const { worker } = await openFarm();
    await dropFile(worker, file);
    const at = worker.clock.now();
    const second = await dropFile(worker, file);
    expect(second.reply).toEqual({ kind: 'queued', actions: 0, before: 0 });
    expect(second.preview.map(({ queued }) => queued)).toEqual(Array(2).fill({ at, file: 'moves.csv' }));
    await drain(worker);
    await worker.clock.pass(24 * 3_600_000);
    expect((await dropFile(worker, { ...file, name: 'copy.csv' })).reply).toMatchObject({ actions: 0 });
    expect(await worker.ops.actions.count()).toBe(2);
  });

  it('queues its new lines only', async () => {
    const { worker } = await openFarm();
    await dropFile(worker, file);
    const longer = { ...file, rows: [...rows, [tagOf(3), 'Shelf']] };
    expect((await dropFile(worker, longer)).reply).toEqual({ kind: 'queued', actions: 1, before: 0 });
  });

  it('is told by the background too, whatever a screen sends', async () => {
    const { worker } = await openFarm();
    const both = await Promise.all([dropFile(worker, file), dropFile(worker, file)]);
    expect(both.map(({ reply }) => reply)).toContainEqual({ kind: 'queued', actions: 2, before: 0 });
    expect(await worker.ops.actions.count()).toBe(2);
  });

  it('may be queued again when it was cancelled, or when a person wants it', async () => {
    const { worker } = await openFarm();
    await dropFile(worker, file);
    for (const { id } of await worker.ops.actions.toArray()) {
      await decide(worker.pushParts, { id, kind: 'cancel', note: '', who: 'Anna' });
    }
    expect((await dropFile(worker, file)).reply).toMatchObject({ actions: 2 });
    await drain(worker);
    const back = { ...file, rows: csv('Tag,Location', `${tagOf(1)},Vault`) };
    await dropFile(worker, back);
    await drain(worker);
    expect((await dropFile(worker, { ...file, again: true })).reply).toMatchObject({ actions: 1 });
  });
});

describe('a file with faulty lines', () => {
  it('says what is wrong in which line, and queues the others', async () => {
    const { worker } = await openFarm();
    const rows = csv(
      'Tag,Location,Shade',
      `${tagOf(1)},Shelf,red`,
      '123,Shelf',
      `${tagOf(2)},Attic`,
      `${tagOf(3)},Shelf`,
    );
    const { grid, preview, reply } = await dropFile(worker, { type: 'package.move', name: 'm.csv', rows });
    expect(grid.unknown).toEqual(['Shade']);
    const told = preview.map(({ problems }, i) => [grid.lines[i]?.number, problems.map(({ field }) => field)]);
    expect(told).toEqual([
      [2, []],
      [3, ['tag']],
      [4, ['location']],
      [5, []],
    ]);
    expect(reply).toMatchObject({ kind: 'queued', actions: 2 });
  });
});
