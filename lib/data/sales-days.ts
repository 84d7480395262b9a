import { momentOf } from '../domain/calendar-day';
import type { FacilityKey } from '../domain/facility';
import type { Sale } from '../domain/sales-day/compare-sales-day';
import type { CacheDb, RecordRow } from './cache-db';
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

/** Receipts of a business day that Metrc has, final or not; those that were voided are no sales. */
export async function readReceiptsOf(cache: CacheDb, facility: FacilityKey, day: string): Promise<Sale[]> {
  const lists = ['receipts', 'receipts-inactive'];
  const rows = (await Promise.all(lists.map((feed) => namesOf(cache, facility, feed)))).flat();
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

/** The newest check of a facility; null before the first. */
export async function readCheckedSales(ops: OpsDb, facility: FacilityKey): Promise<CheckedSales | null> {
  return ((await readSetting(ops, `sales-day:${facility}`)) as CheckedSales | undefined) ?? null;
}

/** Keeps what a check came to. Call inside a transaction that includes `settings`. */
export function writeCheckedSales(ops: OpsDb, facility: FacilityKey, checked: CheckedSales): Promise<void> {
  return writeSetting(ops, `sales-day:${facility}`, checked);
}
