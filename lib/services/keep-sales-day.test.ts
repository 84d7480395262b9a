import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { CacheDb, type RecordRow } from '../data/cache-db';
import { OpsDb } from '../data/ops-db';
import { readCheckedSales, readReceiptsOf } from '../data/sales-days';
import { differenceOf } from '../testing/differences';
import { keepSalesDay } from './keep-sales-day';

const { facility } = differenceOf();

it('keeps a check, and says in the activity who made it', async () => {
  const ops = new OpsDb('sales-day-ops');
  const checked = { day: '2026-11-22', agreed: 411, inAll: 412, at: 5, who: 'Anna', file: 'pos.csv' };
  await keepSalesDay(ops, facility, checked);
  expect(await readCheckedSales(ops, facility)).toEqual(checked);
  expect(await ops.activity.toArray()).toMatchObject([{ who: 'Anna', what: { key: 'activity_sales_day' } }]);
});

it('takes a receipt for a sale of the day on its wall clock, in either list, unless it was voided', async () => {
  const cache = new CacheDb('sales-day-cache');
  const row = (key: string, feed: string, raw: object): RecordRow => ({
    facility,
    entity: 'receipt',
    key,
    feed,
    parent: '',
    name: key,
    lastModified: null,
    pulledAt: 0,
    raw: { SalesDateTime: '2026-11-22T23:59:00.000', TotalPrice: 5, TotalPackages: 1, ...raw },
  });
  await cache.records.bulkPut([
    row('1', 'receipts', { ExternalReceiptNumber: 'R-1' }),
    row('2', 'receipts-inactive', {}),
    row('3', 'receipts', { SalesDateTime: '2026-11-23T00:00:00.000' }),
    row('4', 'receipts-inactive', { ArchivedDate: '2026-11-23T00:00:00+00:00' }),
  ]);
  const sales = await readReceiptsOf(cache, facility, '2026-11-22');
  expect(sales.map(({ key, number }) => [key, number])).toEqual([
    ['1', 'R-1'],
    ['2', ''],
  ]);
});
