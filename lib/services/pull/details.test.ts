import { describe, expect, it } from 'vitest';
import { detailWalk } from '@/lib/domain/walk';
import { empty, envelope, json } from '@/lib/testing/fake-replies';
import { facility } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';

const line = { PackageLabel: '1A4FF0000000001000000001', QuantitySold: 2, TotalPrice: 30, ProductName: 'Gummies' };

describe('what belongs to one record', () => {
  it('is read when somebody asks, and replaced when somebody asks again', async () => {
    const { clock, worker, metrc } = await newShop(0);
    await pullOnce(clock, worker);
    let lines = [line, { ...line, QuantitySold: 1 }];
    metrc.onRead = ({ path }) =>
      path === '/sales/v2/receipts/7' ? json(200, { Id: 7, Transactions: lines }) : undefined;
    const stored = () => worker.cache.records.where('[facility+entity+parent]').equals([facility, 'receipt-line', '7']);
    expect(await clock.run(worker.pull.details(facility, 'receipt-lines', '7'))).toBeNull();
    expect(await stored().count()).toBe(2);
    lines = [line];
    expect(await clock.run(worker.pull.details(facility, 'receipt-lines', '7'))).toBeNull();
    expect((await stored().toArray()).map(({ raw }) => raw)).toEqual([line]);
  });

  it('is read once more when its record changed while it was read', async () => {
    const { clock, worker, metrc } = await newShop(0);
    const ask = (at: number) => worker.cache.walks.put(detailWalk(facility, 'transfer-deliveries', '7', at));
    await ask(1);
    let times = 0;
    metrc.onRead = ({ path }) => {
      if (path !== '/transfers/v2/7/deliveries') return undefined;
      times += 1;
      if (times === 1) void ask(2);
      return envelope([], 1, 20);
    };
    await pullOnce(clock, worker);
    expect(times).toBe(2);
    expect(await worker.cache.walks.count()).toBe(0);
  });

  it.each([1, 2])('is read of all others although %i may be seen by nobody', async (hidden) => {
    const { clock, worker, metrc } = await newShop(0);
    const parents = ['1', '2', '3', '4', '5'];
    await worker.cache.walks.bulkPut(parents.map((id) => detailWalk(facility, 'transfer-deliveries', id, 1)));
    metrc.onRead = ({ path }) => {
      const [, parent] = /^\/transfers\/v2\/(\d)\/deliveries$/.exec(path) ?? [];
      if (parent === undefined) return undefined;
      return Number(parent) <= hidden ? empty(401) : envelope([{ Id: 100 + Number(parent) }], 1, 20);
    };
    await pullOnce(clock, worker);
    const read = await worker.cache.records.filter(({ feed }) => feed === 'transfer-deliveries').toArray();
    expect(read.map(({ parent }) => parent)).toEqual(parents.slice(hidden));
  });

  it('is asked three times where nobody may see any of it', async () => {
    const { clock, worker, metrc } = await newShop(0);
    const parents = ['1', '2', '3', '4', '5'];
    await worker.cache.walks.bulkPut(parents.map((id) => detailWalk(facility, 'transfer-deliveries', id, 1)));
    let asked = 0;
    metrc.onRead = ({ path }) => {
      if (!path.endsWith('/deliveries')) return undefined;
      asked += 1;
      return empty(401);
    };
    await pullOnce(clock, worker);
    asked = 0;
    await pullOnce(clock, worker);
    expect(asked).toBe(3);
    expect(await worker.cache.walks.count()).toBe(parents.length);
  });

  it('says why it could not be read, and keeps what was', async () => {
    const { clock, worker, metrc } = await newShop(0);
    await pullOnce(clock, worker);
    metrc.isOnline = false;
    const sentence = await clock.run(worker.pull.details(facility, 'receipt-lines', '7'));
    expect(sentence).toMatchObject({ key: 'failed_offline' });
  });

  it('is asked for under lists that have such a thing only', async () => {
    const { clock, worker } = await newShop(0);
    expect(await clock.run(worker.pull.details(facility, 'items', '7'))).not.toBeNull();
  });
});
