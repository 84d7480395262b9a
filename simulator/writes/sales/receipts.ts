import type { Endpoint } from '../../api/endpoint.ts';
import { saleLine } from '../../world/kinds/sales.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { stampOf } from '../../world/stamp.ts';
import { customerTypes } from '../../world/vocabulary.ts';
import { has, optionalText, text } from '../fields.ts';
import { newName } from '../names.ts';
import { type RowEffect, rowWrite, type WriteRow } from '../row-write.ts';
import { subject } from '../subjects.ts';
import { localTime } from '../times.ts';
import { differenceOf, refuseDifference, settle, soldLines } from './receipt-lines.ts';

/** Receipts recorded and replaced. Recording one again sells again, unless taken names are refused. */
export const receiptEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/sales/v2/receipts',
    needs: ['CanSellToConsumers', 'AdvancedSales'],
    prepare: (row) => recorded(row),
  }),
  rowWrite({
    method: 'PUT',
    path: '/sales/v2/receipts',
    needs: ['CanSellToConsumers', 'AdvancedSales'],
    prepare(row) {
      const receipt = openReceipt(row);
      return receipt ? recorded(row, receipt) : null;
    },
  }),
];

/** A receipt by Id that may still be changed: neither final nor void. */
export function openReceipt(row: WriteRow): MetrcRecord | undefined {
  const receipt = subject(row, 'receipt', 'Receipt', { id: 'Id' });
  if (receipt?.fields.ArchivedDate) row.complain(`Receipt ${receipt.id} is Voided and cannot be modified.`);
  else if (receipt?.fields.IsFinal) row.complain(`Receipt ${receipt.id} is Final and cannot be modified.`);
  else return receipt;
  return undefined;
}

function recorded(row: WriteRow, receipt?: MetrcRecord): RowEffect | null {
  const { world, facility, writer } = row;
  const at = localTime(row, 'SalesDateTime', 'past');
  const external = has(row, 'ExternalReceiptNumber') ? newName(row, 'ExternalReceiptNumber', 'receipt', receipt) : null;
  const customer = customerFields(row);
  const lines = soldLines(row);
  for (const { pkg } of lines ?? []) {
    if (at !== '' && at.slice(0, 10) < pkg.packagedDate)
      row.complain(`Sales Date Time cannot be before Package ${pkg.label} was packaged.`);
  }
  if (!lines) return null;
  const difference = differenceOf(lines, receipt);
  refuseDifference(row, difference);
  return () => {
    const now = stampOf(world.clock.now());
    settle(row, difference);
    const fields: Fields = {
      ExternalReceiptNumber: external,
      SalesDateTime: at,
      ...customer,
      TotalPackages: lines.length,
      TotalPrice: Math.round(lines.reduce((sum, { price }) => sum + price, 0) * 100) / 100,
      RecordedDateTime: now,
      RecordedByUserName: writer.by,
    };
    const details = {
      Transactions: lines.map(({ pkg, quantity, price }) =>
        saleLine(facility, pkg, { quantity: quantity.toNumber(), price, at: now }),
      ),
    };
    if (receipt) {
      changeRecord(world, facility, receipt, { fields, details, ...(external !== null && { name: external }) });
      return receipt.id;
    }
    const number = String(facility.records.nextId('receipt')).padStart(10, '0');
    return addRecord(world, facility, {
      kind: 'receipt',
      list: 'active',
      name: external ?? number,
      fields: { ReceiptNumber: number, ...fields, IsFinal: false },
      details,
    }).id;
  };
}

/** Who bought, and the number that a patient or caregiver needs. */
function customerFields(row: WriteRow): Fields {
  const name = text(row, 'SalesCustomerType');
  const type = customerTypes.find((one) => one.toLowerCase() === name.toLowerCase());
  if (name !== '' && !type) row.complain(`Sales Customer Type "${name}" is not valid.`);
  const numbers = {
    PatientLicenseNumber: optionalText(row, 'PatientLicenseNumber'),
    CaregiverLicenseNumber: optionalText(row, 'CaregiverLicenseNumber'),
    IdentificationMethod: optionalText(row, 'IdentificationMethod'),
  };
  if (type === 'Patient' && numbers.PatientLicenseNumber === null)
    row.complain('Patient License Number was not specified.');
  if (type === 'Caregiver' && numbers.CaregiverLicenseNumber === null)
    row.complain('Caregiver License Number was not specified.');
  return { SalesCustomerType: type, ...numbers };
}
