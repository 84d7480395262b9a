import { expect, it } from 'vitest';
import { tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';

it('waits, where the browser may repeat a request, until no copy of the one before can come', async () => {
  const { clock, metrc, worker } = await openShop();
  worker.pushParts.transport = async () => 'buffered';
  await queue(worker, 'package.move', forms.moveTo('Shelf'));
  const later = await queue(worker, 'package.adjust', forms.setTo(90));
  void worker.push.pump();
  await clock.pass(10_000);
  expect(await actionOf(worker, later)).toMatchObject({ state: 'queued', hold: 'earlier-action' });
  await drain(worker);
  expect(await actionOf(worker, later)).toMatchObject({ state: 'confirmed' });
  const [first, second] = metrc.writes().map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(120_000);
});

it('waits for no other record, and nowhere else', async () => {
  const { clock, metrc, worker } = await openShop();
  worker.pushParts.transport = async () => 'buffered';
  await queue(worker, 'package.move', forms.moveTo('Shelf'));
  await queue(worker, 'package.adjust', forms.setTo(90), { tag: tagOf(2) });
  void worker.push.pump();
  await clock.pass(5_000);
  expect(metrc.writes()).toHaveLength(2);
  worker.pushParts.transport = async () => 'stream';
  await queue(worker, 'package.adjust', forms.setTo(80), { tag: tagOf(3) });
  await queue(worker, 'package.adjust', forms.setTo(70), { tag: tagOf(3) });
  void worker.push.pump();
  await clock.pass(5_000);
  expect(metrc.writes()).toHaveLength(4);
});

it('waits in bounded turns where the clocks were set back since', async () => {
  const { clock, worker } = await openShop();
  worker.pushParts.transport = async () => 'buffered';
  await queue(worker, 'package.move', forms.moveTo('Shelf'));
  await drain(worker);
  clock.jump(-5 * 3_600_000);
  const later = await queue(worker, 'package.adjust', forms.setTo(90));
  void worker.push.pump();
  await clock.pass(2_000);
  const { hold, dueAt } = await actionOf(worker, later);
  expect(hold).toBe('earlier-action');
  expect(dueAt - clock.now()).toBeLessThanOrEqual(8 * 60_000);
  expect(dueAt).toBeGreaterThan(clock.now());
});
