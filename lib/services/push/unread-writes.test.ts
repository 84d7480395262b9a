import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { transferLines } from '@/lib/testing/action-lines/transfer-lines';
import { openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, queue } from '@/lib/testing/push-shop';

/** Goods from outside: nothing that Metrc has is looked at before they are told. */
const fine = transferLines['shipment.create']?.fine ?? {};

it('what looks at nothing is not sent either before Metrc answers a read', async () => {
  const { metrc, worker } = await openFarm();
  const id = await queue(worker, 'shipment.create', fine, { tag: '' });
  metrc.keysAreGood = false;
  await drain(worker, 60_000);
  expect(metrc.writes()).toEqual([]);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'key-trouble' });
});

it('and goes after one that asks nothing but whether the keys are good', async () => {
  const { metrc, worker } = await openFarm();
  await queue(worker, 'shipment.create', fine, { tag: '' });
  await drain(worker, 60_000);
  expect(metrc.received.slice(0, 2).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /facilities/v2',
    'POST /transfers/v2/external/incoming',
  ]);
});
