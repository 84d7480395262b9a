import { momentOf } from '../domain/calendar-day';
import type { FacilityKey } from '../domain/facility';
import { plus } from '../domain/quantity';
import type { MonthlySales } from '../domain/reconcile/cadence/significance';
import type { Sale } from '../domain/sales-day/compare-sales-day';
import type { CacheDb, RecordRow } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';
import { namesOf } from './record-table';
import { readSetting, writeSetting } from './settings';

/** What the last check of a facility's sales came to. Counts of sales. */
export interface CheckedSales {
  /** The business day, `YYYY-MM-DD`. */
  day: string;
  agreed: number;
  inAll: number;
  /** Epoch ms. */
  at: number;
  who: string;
  file: string;
}

interface ReceiptRow {
  ExternalReceiptNumber?: string | null;
  SalesDateTime?: string | null;
  TotalPrice?: number | null;
  TotalPackages?: number | null;
  ArchivedDate?: string | null;
}

/** Final and not yet final. */
const receiptLists = ['receipts', 'receipts-inactive'] as const;

/** Receipts of a business day that Metrc has, final or not; those that were voided are no sales. */
export async function readReceiptsOf(cache: CacheDb, facility: FacilityKey, day: string): Promise<Sale[]> {
  const rows = (await Promise.all(receiptLists.map((feed) => namesOf(cache, facility, feed)))).flat();
  return rows.flatMap((row) => saleOf(row, day));
}

function saleOf({ key, raw }: RecordRow, day: string): Sale[] {
  const receipt = raw as ReceiptRow;
  // Metrc tells times of sales by the facility's wall clock: the day needs no zone.
  const moment = momentOf(receipt.SalesDateTime ?? '');
  if (receipt.ArchivedDate || !moment.startsWith(day)) return [];
  const { ExternalReceiptNumber: number, TotalPrice: total, TotalPackages: packages } = receipt;
  return [{ key, number: number ?? '', moment, total: String(total ?? 0), packages: packages ?? null }];
}

/** What Metrc's receipts of some months (`YYYY-MM`) come to; empty where it has none of a month. Row by row: there are many. */
export async function monthlySales(
  cache: CacheDb,
  facility: FacilityKey,
  months: readonly string[],
): Promise<MonthlySales[]> {
  const sums = new Map<string, string>();
  for (const feed of receiptLists) {
    const rows = cache.records
      .where('[facility+feed+name]')
      .between([facility, feed, lowestKey], [facility, feed, highestKey]);
    await rows.each(({ raw }) => {
      const { SalesDateTime, ArchivedDate, TotalPrice } = raw as ReceiptRow;
      const month = momentOf(SalesDateTime ?? '').slice(0, 7);
      if (!ArchivedDate && months.includes(month))
        sums.set(month, plus(sums.get(month) ?? '0', String(TotalPrice ?? 0)));
    });
  }
  return months.map((month) => ({ month, sales: sums.get(month) ?? '' }));
}

/** The newest check of a facility; null before the first. */
export async function readCheckedSales(ops: OpsDb, facility: FacilityKey): Promise<CheckedSales | null> {
  return ((await readSetting(ops, `sales-day:${facility}`)) as CheckedSales | undefined) ?? null;
}

/** Keeps what a check came to. Call inside a transaction that includes `settings`. */
export function writeCheckedSales(ops: OpsDb, facility: FacilityKey, checked: CheckedSales): Promise<void> {
  return writeSetting(ops, `sales-day:${facility}`, checked);
}
