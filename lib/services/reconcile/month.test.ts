import { expect, test } from 'vitest';
import { packageFeedIds } from '@/lib/domain/feeds/registry';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { importReadings } from '../import-readings';
import { acceptAction } from '../push/accept-action';
import { gatherCauses } from './gather-causes';

/*
 * A month in a shop, by script: another system reports its sales at once, every five minutes or nightly; goods are
 * wasted and moved. In the last week things go wrong, each in its own way. The count after it must name each of them,
 * and nothing else.
 */

const minute = 60_000;
const hour = 60 * minute;
/** Packages on the shelf: `newShop` puts the others in other lists. */
const onShelf = Array.from({ length: 30 }, (_, n) => n).filter((n) => n % 10 < 7);
const [swappedA = 0, swappedB = 0, lost = 0, wasted = 0, weighed = 0, misread = 0, waiting = 0] = onShelf;

type Shop = Awaited<ReturnType<typeof newShop>>;
type Shelf = Map<number, number>;

test.each([
  ['at once', 0],
  ['every five minutes', 5 * minute],
  ['nightly', 12 * hour],
])('sales reported %s: each fault has its class and its cause, and nothing else is flagged', async (_, delay) => {
  const shop = await newShop(30, { only: [...packageFeedIds, 'adjustments'] });
  const { clock, worker, world } = shop;
  world.change(tagOf(weighed), { unit: 'Grams', quantity: 4 });
  world.change(tagOf(misread), { quantity: 196 });
  const shelf: Shelf = new Map(onShelf.map((n) => [n, world.current(tagOf(n)).quantity]));
  await clock.run(worker.pull.run(facility, 'button'));
  for (let day = 0; day < 28; day += 1) {
    await sellADay(shop, shelf, day, delay);
    if (day % 7 === 3) await count(shop, shelf, `week-${day}`);
  }
  expect(await worker.ops.differences.toArray()).toEqual([]);

  // Sold from one, scanned as the other.
  world.change(tagOf(swappedA), { quantity: world.current(tagOf(swappedA)).quantity - 3 });
  take(shelf, swappedB, 3);
  // Sold, and never scanned.
  take(shelf, lost, 2);
  // Recorded as waste, and still there.
  world.adjust(tagOf(wasted), -5, '', 'Waste');
  await clock.pass(2 * hour);
  await pullOnce(clock, worker);
  const told = new Map(shelf);
  // Weighed in ounces, written as grams, and two digits the wrong way round.
  told.set(weighed, 113.4);
  told.set(misread, 169);
  take(told, waiting, 4);
  await count(shop, told, 'last');
  // What will be sent, and is not yet.
  const setTo = String(told.get(waiting));
  const fields = { setTo, reason: 'Drying', note: '', date: '2026-11-23' };
  const wanted = { facility, type: 'package.adjust', tag: tagOf(waiting), fields, person: 'Anna' };
  await acceptAction(worker.pushParts, wanted);

  const differences = await worker.ops.differences.toArray();
  const causes = await gatherCauses(worker, differences, false);
  const found = new Map(differences.map((one) => [one.record, [one.class, causes.get(one.id)?.[0]?.kind ?? 'none']]));
  const planted = new Map([
    [tagOf(swappedA), ['variance', 'sibling']],
    [tagOf(swappedB), ['variance', 'sibling']],
    [tagOf(lost), ['variance', 'none']],
    [tagOf(wasted), ['variance', 'line']],
    [tagOf(weighed), ['variance', 'unit-factor']],
    [tagOf(misread), ['variance', 'digits']],
    [tagOf(waiting), ['variance', 'action']],
  ]);
  // Precision and recall 1: the same tags, and no other.
  expect(found).toEqual(planted);

  // The key is refused: what is counted now waits for Metrc, and nothing is called a difference.
  shop.metrc.keysAreGood = false;
  const before = (await worker.ops.differences.toArray()).length;
  take(shelf, onShelf[10] ?? 0, 1);
  await clock.pass(hour);
  await count(shop, new Map([[onShelf[10] ?? 0, shelf.get(onShelf[10] ?? 0) ?? 0]]), 'stale');
  expect(await worker.ops.differences.toArray()).toHaveLength(before);
});

function take(shelf: Shelf, n: number, quantity: number): void {
  shelf.set(n, (shelf.get(n) ?? 0) - quantity);
}

/** A day of sales of single packages, a waste and a move; Metrc hears of the sales after the delay. */
async function sellADay({ clock, world, worker }: Shop, shelf: Shelf, day: number, delay: number): Promise<void> {
  const sold = [onShelf[(day * 3) % 14], onShelf[(day * 5 + 1) % 14], onShelf[(day + 7) % 14]];
  const sellable = sold.filter((n) => n !== undefined && n !== weighed && n !== misread);
  for (const n of sellable) if (n !== undefined) take(shelf, n, 1);
  await clock.pass(delay);
  for (const n of sellable) {
    if (n !== undefined) world.change(tagOf(n), { quantity: world.current(tagOf(n)).quantity - 1 });
  }
  if (day % 5 === 0) {
    const n = onShelf[15] ?? 0;
    world.adjust(tagOf(n), -1, '', 'Waste');
    take(shelf, n, 1);
    world.change(tagOf(onShelf[16] ?? 0), { place: day % 2 ? 'Vault' : 'Shelf' });
  }
  await clock.pass(24 * hour - delay);
  await pullOnce(clock, worker);
}

/** The shelf is counted before the shop opens, Metrc is read again, and both are compared. */
async function count({ clock, worker }: Shop, shelf: Shelf, id: string): Promise<void> {
  const rows = [...shelf].map(([n, quantity]) => ({
    tag: tagOf(n),
    quantity: String(quantity),
    unit: n === weighed ? 'g' : 'ea',
    place: null,
  }));
  await clock.pass(10_000);
  const terms = { facility, kind: 'file', name: id, asOf: clock.now(), covers: 'some', delayMinutes: 0 } as const;
  await importReadings({ ops: worker.ops, clock, newId: () => id }, { ...terms, rows, who: 'Anna' });
  await clock.pass(10_000);
  await pullOnce(clock, worker).catch(() => null);
  await worker.compare.facility(facility);
}
