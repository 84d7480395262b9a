import type { OpsDb } from '../data/ops-db';
import { type CheckedSales, writeCheckedSales } from '../data/sales-days';
import type { FacilityKey } from '../domain/facility';
import { say } from '../domain/sentence';

/** Keeps what a check of a day's sales came to, with its line of activity. */
export async function keepSalesDay(ops: OpsDb, facility: FacilityKey, checked: CheckedSales): Promise<void> {
  const { day, agreed, inAll, at, who, file } = checked;
  await ops.transaction('rw', ops.settings, ops.activity, async () => {
    await writeCheckedSales(ops, facility, checked);
    await ops.activity.add({
      id: `sales-day|${facility}|${day}|${at}`,
      facility,
      record: '',
      at,
      kind: 'difference',
      who,
      what: say('activity_sales_day', day, agreed.toLocaleString('en'), inAll.toLocaleString('en'), file),
      before: null,
      after: null,
      actionId: null,
    });
  });
}
