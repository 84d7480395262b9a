import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { FacilityKey } from '../domain/facility';
import { CacheDb, type RecordRow } from './cache-db';
import { monthlySales } from './sales-days';

const facility = 'ca:C11-0000001-LIC' as FacilityKey;

function receipt(key: string, feed: string, raw: Record<string, unknown>): RecordRow {
  return { facility, entity: 'receipt', key, feed, name: key, raw } as RecordRow;
}

it('adds receipts up by month, without the voided ones, exactly', async () => {
  const cache = new CacheDb('monthly-sales');
  await cache.records.bulkPut([
    receipt('1', 'receipts', { SalesDateTime: '2026-10-01T00:10:00.000', TotalPrice: 0.1 }),
    receipt('2', 'receipts-inactive', { SalesDateTime: '2026-10-31T23:50:00.000', TotalPrice: 0.2 }),
    receipt('3', 'receipts', { SalesDateTime: '2026-10-05T12:00:00.000', TotalPrice: 9, ArchivedDate: '2026-10-06' }),
    receipt('4', 'receipts', { SalesDateTime: '2026-11-01T00:00:00.000', TotalPrice: 7 }),
  ]);
  expect(await monthlySales(cache, facility, ['2026-10', '2026-09'])).toEqual([
    { month: '2026-10', sales: '0.3' },
    { month: '2026-09', sales: '' },
  ]);
});
