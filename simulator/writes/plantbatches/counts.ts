import Big from 'big.js';
import { changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { whole } from '../fields.ts';
import type { WriteRow } from '../row-write.ts';
import { numberOf } from '../subjects.ts';

/** How many untracked plants a row takes from a batch; all rows of a body together no more than there are. */
export function takenCount(row: WriteRow, field: string, batch: MetrcRecord | undefined): number {
  const count = whole(row, field, { above: 0 });
  if (batch) refuseMore(row, batch, count);
  return count;
}

/** Complains about more than a batch has. */
export function refuseMore(row: WriteRow, batch: MetrcRecord, count: number): void {
  const left = numberOf(batch, 'UntrackedCount');
  if (row.ledger.take(`plantbatch ${batch.id}`, new Big(count)).gt(left)) {
    row.complain(`Plant Batch ${batch.name} does not have enough Plants: ${left}.`);
  }
}

/**
 * Moves plants of a batch from one count to another, or in and out.
 * @param by how much each count grows; a batch without untracked plants is active no more
 */
export function moveCounts(
  { world, facility }: WriteRow,
  batch: MetrcRecord,
  by: Readonly<Record<string, number>>,
): void {
  const fields: Fields = {};
  for (const [field, count] of Object.entries(by)) fields[field] = numberOf(batch, field) + count;
  const isEmpty = fields.UntrackedCount === 0;
  changeRecord(world, facility, batch, { fields, ...(isEmpty && { list: 'inactive' }) });
}
