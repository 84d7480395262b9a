import { z } from 'zod';
import { momentOf } from '../../calendar-day';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';
import { receiptBody, receiptFields, receiptProblems, receiptRow, receiptText } from './receipt-form';
import { receiptState, receiptStateProblems } from './receipt-state';
import { soldRefs, totalOf } from './sale-lines';

/** Replaces an open receipt, all lines of it: Metrc's lists show none, so the form asks for them anew. */
export const updateReceipt = defineRecordAction({
  type: 'receipt.update',
  title: 'action_update',
  entity: 'receipt',
  permission: 'Manage Sales',
  repeat: 'absolute',
  direct: false,
  usually: 'point-of-sale',
  input: z.object({ ...record(), ...receiptFields() }),
  offered: (receipt) => receiptState(receipt) === 'open',
  start: (world) => ({
    number: textIn(world.record, 'ExternalReceiptNumber'),
    soldAt: momentOf(textIn(world.record, 'SalesDateTime')),
    customerType: textIn(world.record, 'SalesCustomerType'),
    patientLicense: textIn(world.record, 'PatientLicenseNumber'),
    caregiverLicense: textIn(world.record, 'CaregiverLicenseNumber'),
    identification: textIn(world.record, 'IdentificationMethod'),
  }),
  records: (input) => [
    `receipt:${input.name}`,
    ...(input.number === input.name ? [] : [`receipt:${input.number}`]),
    ...soldRefs(input.sold).map(({ key }) => key),
  ],
  reads: (input) => soldRefs(input.sold),
  creates: (input, before) => (before ? [{ ...before, name: input.number }] : []),
  problems: (input, world) => [...receiptStateProblems(world, 'open'), ...receiptProblems(input, world)],
  guards: ['SalesDateTime', 'SalesCustomerType', 'TotalPackages', 'TotalPrice', 'IsFinal', 'ArchivedDate'],
  effect: (input, before) => ({ fields: receiptRow(input, before) }),
  request: (input, before, _mark, others) => ({
    method: 'PUT',
    path: '/sales/v2/receipts',
    body: [{ Id: Number(before.key), ...receiptBody(input, others, before) }],
  }),
  evidence: 'value',
  effects: (input, before, seen) =>
    valueEffects(receiptText, receiptText({ fields: receiptRow(input, before) }), before, seen),
  describe: (input) => say('action_update_receipt_of', input.number, totalOf(input.sold)),
  short: (input) => `✎ ${input.number}`,
});
