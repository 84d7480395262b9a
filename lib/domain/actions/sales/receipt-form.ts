import { momentOf, wallClock } from '../../calendar-day';
import type { Problem } from '../../form';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import type { ActionWorld, Records } from '../define-action';
import { choice, line, lines, moment, optionalLine } from '../fields';
import { knownProblems, takenProblems } from '../packages/taken';
import { choiceProblem, momentProblem } from '../problems';
import { saleLinesOf, saleRows, totalOf } from './sale-lines';

/** Fields of a form that says what was sold. */
export const receiptFields = () => ({
  number: line('field_receipt_number'),
  soldAt: moment('field_sold_at'),
  customerType: choice('field_customer_type', 'customer-types'),
  patientLicense: optionalLine('field_patient_license'),
  caregiverLicense: optionalLine('field_caregiver_license'),
  identification: optionalLine('field_identification'),
  sold: lines('field_sold'),
});

/** What such a form says. */
export interface ReceiptForm {
  number: string;
  soldAt: string;
  customerType: string;
  patientLicense: string;
  caregiverLicense: string;
  identification: string;
  sold: string;
}

/** The type of customer must be Metrc's, the time none to come, and every package known: its unit is sent. */
export function receiptProblems(input: ReceiptForm, world: ActionWorld): Problem[] {
  const sold = saleLinesOf(input.sold);
  return [
    ...choiceProblem('customerType', input.customerType, world.choices['customer-types']),
    ...momentProblem('soldAt', input.soldAt, world),
    ...(sold ? [] : [{ field: 'sold', sentence: say('problem_no_sale_lines') }]),
    ...knownProblems('sold', sold ?? [], world),
  ];
}

/** A new receipt takes what is there, and no more. */
export function soldProblems(input: ReceiptForm, world: ActionWorld): Problem[] {
  return [...receiptProblems(input, world), ...takenProblems('sold', saleLinesOf(input.sold) ?? [], world)];
}

/**
 * The documented body of a receipt, all names there but `Id`.
 * @param before the receipt that is replaced: its seconds stay where the form changes nothing
 */
export function receiptBody(input: ReceiptForm, others: Records, before: RecordImage | null) {
  return {
    SalesDateTime: soldAtOf(input, before),
    ExternalReceiptNumber: input.number,
    SalesCustomerType: input.customerType,
    PatientLicenseNumber: input.patientLicense || null,
    CaregiverLicenseNumber: input.caregiverLicense || null,
    IdentificationMethod: input.identification || null,
    PatientRegistrationLocationId: before?.fields.PatientRegistrationLocationId ?? null,
    Transactions: saleRows(input.sold, others),
  };
}

function soldAtOf(input: ReceiptForm, before: RecordImage | null): string {
  const known = String(before?.fields.SalesDateTime ?? '');
  return momentOf(known) === input.soldAt ? known : wallClock(input.soldAt);
}

/** The receipt as Metrc will show it. That `TotalPrice` is the sum of the lines is not documented. */
export function receiptRow(input: ReceiptForm, before: RecordImage | null): RecordImage['fields'] {
  return {
    SalesDateTime: soldAtOf(input, before),
    ExternalReceiptNumber: input.number,
    SalesCustomerType: input.customerType,
    TotalPackages: saleLinesOf(input.sold)?.length ?? 0,
    TotalPrice: Number(totalOf(input.sold)),
  };
}

/** What a receipt says, in one text, to be compared. */
export function receiptText({ fields }: Pick<RecordImage, 'fields'>): string {
  const { SalesDateTime, ExternalReceiptNumber, SalesCustomerType, TotalPrice } = fields;
  return [momentOf(String(SalesDateTime ?? '')), ExternalReceiptNumber, SalesCustomerType, TotalPrice].join('|');
}
