import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';

const hourMs = 3_600_000;

/** A shop whose Metrc has a clock that nobody here can set. */
async function openWithMetrcsClock() {
  const shop = await openShop();
  const { clock, worker } = shop;
  const begin = clock.now() - clock.monotonic();
  worker.pushParts.serverNow = async () => begin + clock.monotonic();
  return shop;
}

it.each([3 * hourMs, -3 * hourMs])(
  'waits as long for a late effect although the clock was set by %i ms meanwhile',
  async (jump) => {
    const { clock, metrc, worker } = await openWithMetrcsClock();
    metrc.fates.push('lose-request');
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const sentAt = clock.monotonic();
    void worker.push.pump();
    await clock.pass(3_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'unknown' });
    clock.jump(jump);
    await drain(worker, 4 * hourMs);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed', attempts: 2 });
    const [, second] = metrc.writes();
    expect((second?.at ?? 0) - sentAt).toBeGreaterThanOrEqual(120_000);
  },
);

it('remembers when it was sent by Metrc’s clock, whatever ours is set to', async () => {
  const { clock, worker } = await openWithMetrcsClock();
  clock.jump(5 * hourMs);
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  const { sentAt, sentByMetrc } = await actionOf(worker, id);
  expect((sentAt ?? 0) - (sentByMetrc ?? 0)).toBe(5 * hourMs);
});
