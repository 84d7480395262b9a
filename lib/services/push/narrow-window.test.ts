import { expect, it } from 'vitest';
import { type FakeWorker, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { decide } from './decide';

/** A shop whose queue looks for so few actions that can be sent at a time. */
async function openNarrow(window: number) {
  const shop = await openShop();
  const worker = startWorker(shop.profile, shop.metrc, { window });
  return { ...shop, worker };
}

const tags = [1, 2, 3, 4, 5, 6].map(tagOf);
const statesOf = async ({ ops }: FakeWorker) =>
  (await ops.actions.orderBy('order').toArray()).map(({ state }) => state);

it.each([1, 2, 3])('sends everything, in its order, where %i at a time are looked for', async (window) => {
  const { world, worker } = await openNarrow(window);
  for (const tag of tags) await queue(worker, 'package.adjust', forms.setTo(90), { tag });
  for (const tag of tags) await queue(worker, 'package.change-by', forms.changeBy(-5), { tag });
  await drain(worker);
  expect(await statesOf(worker)).toEqual(Array(12).fill('confirmed'));
  expect(tags.map((tag) => world.current(tag).quantity)).toEqual(Array(6).fill(85));
  expect(world.effects).toHaveLength(12);
});

it('sends no more of a kind that is refused, however far behind the refused one stands', async () => {
  const { metrc, worker } = await openNarrow(1);
  metrc.fates.push({ status: 403 });
  const refused = await queue(worker, 'package.change-by', forms.changeBy(-1), { tag: tagOf(6) });
  await drain(worker, 60_000);
  // The others were taken before it, by somebody whose keys come only now.
  await worker.ops.actions.put({ ...(await actionOf(worker, refused)), order: 100 });
  for (const tag of tags.slice(0, 3)) await queue(worker, 'package.change-by', forms.changeBy(-1), { tag });
  const other = await queue(worker, 'package.note', { note: 'x' }, { tag: tagOf(4) });
  await drain(worker, 60_000);
  expect((await actionOf(worker, other)).state).toBe('confirmed');
  expect(metrc.writes()).toHaveLength(2);
  await decide(worker.pushParts, { id: refused, kind: 'cancel', note: '', who: 'Anna' });
  await drain(worker);
  expect((await statesOf(worker)).filter((state) => state === 'confirmed')).toHaveLength(4);
});

it('holds what comes after a failed action on its record, and goes on with others', async () => {
  const { metrc, world, worker } = await openNarrow(1);
  metrc.fates.push({ status: 400, text: JSON.stringify([{ row: 0, message: 'No.' }]) });
  await queue(worker, 'package.adjust', forms.setTo(90));
  for (let n = 0; n < 3; n += 1) await queue(worker, 'package.adjust', forms.setTo(80 - n));
  const other = await queue(worker, 'package.move', forms.moveTo('Shelf'), { tag: tagOf(2) });
  await drain(worker);
  expect(await statesOf(worker)).toEqual(['rejected', 'queued', 'queued', 'queued', 'confirmed']);
  const holds = (await worker.ops.actions.orderBy('order').toArray()).map(({ hold }) => hold);
  expect(holds).toEqual([null, 'earlier-failed', 'earlier-failed', 'earlier-failed', null]);
  expect((await actionOf(worker, other)).state).toBe('confirmed');
  expect(world.effects).toHaveLength(1);
});
