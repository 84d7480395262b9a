import { describe, expect, it } from 'vitest';
import { writeSalesSwitch } from '@/lib/data/sales-switch';
import { learnHost } from '@/lib/data/settings';
import { apiHostOf } from '@/lib/domain/facility';
import { facility } from '@/lib/testing/fake-worker';
import { openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, queue, tag } from '@/lib/testing/push-shop';
import { checkLines } from '../bulk/check-lines';
import { salesSwitches } from '../sales-switches';
import { acceptAction } from './accept-action';

const sale = {
  number: 'R-1',
  soldAt: '2026-11-23 03:30',
  customerType: 'Consumer',
  patientLicense: '',
  caregiverLicense: '',
  identification: '',
  sold: `${tag} 2 19.98`,
};
const active = '/sales/v2/receipts/active';

async function openSelling() {
  const farm = await openFarm();
  await writeSalesSwitch(farm.worker.ops, facility, true);
  return farm;
}

describe('sales that the point of sale reports', () => {
  it('are refused until a person switched them on, and are never sent before', async () => {
    const { worker, metrc } = await openFarm();
    const wanted = { facility, type: 'receipt.create', tag: '', fields: sale, person: 'Anna' };
    const problems = [{ sentence: { key: 'problem_sales_elsewhere' } }];
    expect(await acceptAction(worker.pushParts, wanted)).toEqual({ kind: 'problems', problems });
    await writeSalesSwitch(worker.ops, facility, true);
    expect(await acceptAction(worker.pushParts, wanted)).toMatchObject({ kind: 'queued' });
    await drain(worker);
    expect(metrc.writes()).toHaveLength(1);
  });

  it('are not sent once they are switched off again', async () => {
    const { worker, metrc } = await openSelling();
    const id = await queue(worker, 'receipt.create', sale, { tag: '' });
    await writeSalesSwitch(worker.ops, facility, false);
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'rejected', reason: { key: 'problem_sales_elsewhere' } });
    expect(metrc.writes()).toEqual([]);
  });

  it('are of a time that has come, by Metrc’s clock', async () => {
    const { worker } = await openSelling();
    const at = (soldAt: string) => {
      const fields = { ...sale, number: soldAt, soldAt };
      return acceptAction(worker.pushParts, { facility, type: 'receipt.create', tag: '', fields, person: 'Anna' });
    };
    const problems = [{ field: 'soldAt', sentence: { key: 'problem_future_moment' } }];
    expect(await at('2026-11-23 07:30')).toEqual({ kind: 'problems', problems });
    expect(await at('2026-11-23 07:08')).toMatchObject({ kind: 'queued' });
    await learnHost(worker.ops, apiHostOf(facility), { skewMs: 3_600_000 });
    expect(await at('2026-11-23 07:30')).toMatchObject({ kind: 'queued' });
  });

  it('are refused line by line, many at once', async () => {
    const { worker, clock } = await openFarm();
    const of = { facility, type: 'receipt.create', lines: [{ target: '', fields: sale }], now: clock.now() };
    const problems = [{ sentence: { key: 'problem_sales_elsewhere' } }];
    expect(await checkLines(worker, of)).toMatchObject([{ problems, steps: [] }]);
    await writeSalesSwitch(worker.ops, facility, true);
    expect(await checkLines(worker, of)).toMatchObject([{ problems: [], steps: [{ type: 'receipt.create' }] }]);
  });

  it('are switched for the facilities that may sell', async () => {
    const { worker } = await openFarm();
    const { ops } = worker;
    const off = { facility, isOn: false };
    await ops.facilities.update(facility, { connected: true, capabilities: ['CanSellToConsumers'] });
    expect(await salesSwitches(ops)).toMatchObject([off]);
    await writeSalesSwitch(ops, facility, true);
    expect(await salesSwitches(ops)).toMatchObject([{ ...off, isOn: true }]);
    await ops.facilities.update(facility, { capabilities: ['CanGrowPlants'] });
    expect(await salesSwitches(ops)).toEqual([]);
  });
});

describe('a receipt', () => {
  it('whose answer was lost is found by its number, though it was finalized at once', async () => {
    const { worker, metrc, world } = await openSelling();
    const { quantity } = world.current(tag);
    metrc.onWrite = () => {
      // In the moment after the write, before anybody reads.
      metrc.onRead = () => {
        const [made] = metrc.records.truth(active);
        if (made) metrc.records.change(Number(made.Id), { IsFinal: true }, '/sales/v2/receipts/inactive');
        return undefined;
      };
    };
    metrc.fates.push('lose-answer');
    const id = await queue(worker, 'receipt.create', sale, { tag: '' });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.writes()).toHaveLength(1);
    expect(world.current(tag).quantity).toBe(quantity - 2);
  });

  it('of a number that is there already, in whatever list, is not sent', async () => {
    const { worker, metrc } = await openSelling();
    metrc.records.add('/sales/v2/receipts/inactive', { ExternalReceiptNumber: 'R-1', IsFinal: true });
    const id = await queue(worker, 'receipt.create', sale, { tag: '' });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'rejected', reason: { key: 'problem_name_taken' } });
    expect(metrc.writes()).toEqual([]);
  });

  it('that went out twice is found, and a person decides', async () => {
    const { worker, metrc } = await openSelling();
    metrc.onWrite = (request) => {
      metrc.onWrite = () => {};
      metrc.apply(request);
    };
    const id = await queue(worker, 'receipt.create', sale, { tag: '' });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('needs-decision');
  });
});
