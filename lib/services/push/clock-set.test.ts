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

/** Sets the computer's clock; Metrc's goes on. */
function setClock({ clock, world }: Awaited<ReturnType<typeof openShop>>, ms: number) {
  clock.jump(ms);
  world.offsetMs -= ms;
}

it.each([3 * hourMs, -3 * hourMs, -48 * hourMs])(
  'waits as long for a late effect, and no longer, although the clock was set by %i ms meanwhile',
  async (jump) => {
    const shop = await openWithMetrcsClock();
    const { clock, metrc, worker } = shop;
    metrc.fates.push('lose-request');
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const sentAt = clock.monotonic();
    void worker.push.pump();
    await clock.pass(3_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'unknown' });
    setClock(shop, jump);
    await drain(worker, hourMs);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed', attempts: 2 });
    const [, second] = metrc.writes();
    expect((second?.at ?? 0) - sentAt).toBeGreaterThanOrEqual(120_000);
    expect(clock.monotonic() - sentAt).toBeLessThan(0.5 * hourMs);
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
