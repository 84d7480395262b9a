import type { Endpoint } from '../../api/endpoint.ts';
import { findWritable } from '../../world/package-checks.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { dayIn } from '../../world/stamp.ts';
import { deleteById, rowWrite } from '../row-write.ts';
import { onlyOnce, subject } from '../subjects.ts';
import { differenceOf, settle } from './receipt-lines.ts';
import { openReceipt } from './receipts.ts';

const needs = ['CanSellToConsumers'] as const;

/** Receipts made final, opened again and voided. Final and void ones stand in the inactive list. */
export const receiptStateEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/sales/v2/receipts/finalize',
    needs,
    prepare(row) {
      const receipt = openReceipt(row);
      onlyOnce(row, receipt, 'Receipt');
      if (!receipt) return null;
      return () => {
        changeRecord(row.world, row.facility, receipt, { list: 'inactive', fields: { IsFinal: true } });
        return receipt.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/sales/v2/receipts/unfinalize',
    needs,
    prepare(row) {
      const receipt = subject(row, 'receipt', 'Receipt', { id: 'Id' });
      onlyOnce(row, receipt, 'Receipt');
      if (receipt && !receipt.fields.IsFinal) row.complain(`Receipt ${receipt.id} is not Final.`);
      if (receipt?.fields.ArchivedDate) row.complain(`Receipt ${receipt.id} is Voided and cannot be modified.`);
      if (!receipt) return null;
      return () => {
        changeRecord(row.world, row.facility, receipt, { list: 'active', fields: { IsFinal: false } });
        return receipt.id;
      };
    },
  }),
  deleteById<MetrcRecord>({
    path: '/sales/v2/receipts/{id}',
    needs,
    find: ({ records }, id) => records.get('receipt', id),
    check({ id, fields, ...receipt }, facility) {
      if (fields.ArchivedDate) return [`Receipt ${id} is already Voided.`];
      if (fields.IsFinal) return [`Receipt ${id} is Final and cannot be modified.`];
      const packages = [...differenceOf([], { id, fields, ...receipt }).keys()].map((one) =>
        facility.packages.get(one),
      );
      return packages.flatMap((pkg) => (pkg ? findWritable(facility, pkg.label, 'editable').messages : []));
    },
    apply(receipt, { world, facility, by }) {
      settle({ world, facility, writer: { by, door: 'api' } }, differenceOf([], receipt));
      const ArchivedDate = dayIn(facility.zone, world.clock.now());
      changeRecord(world, facility, receipt, { list: 'inactive', fields: { ArchivedDate } });
    },
  }),
];
