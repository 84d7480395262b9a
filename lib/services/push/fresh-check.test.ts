import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';

const hourMs = 3_600_000;

it('checks again before it sends, when the computer slept after the first check', async () => {
  const { clock, metrc, world, worker } = await openShop();
  const { record } = worker.pushParts.readBack;
  let naps = 0;
  worker.pushParts.readBack.record = async (...of) => {
    const read = await record(...of);
    if (naps > 0) return read;
    naps += 1;
    await clock.sleep(8 * hourMs);
    world.change(tag, { quantity: 77 });
    return read;
  };
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker, 24 * hourMs);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'conflict', attempts: 0 });
  expect(metrc.writes()).toEqual([]);
});
