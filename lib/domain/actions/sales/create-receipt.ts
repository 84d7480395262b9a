import { z } from 'zod';
import { momentOf } from '../../calendar-day';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { defineCreation } from '../define-action';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { takenPatch } from '../packages/taken';
import { newNameProblems } from '../problems';
import { receiptBody, receiptFields, receiptRow, soldProblems } from './receipt-form';
import { saleLinesOf, soldRefs, totalOf } from './sale-lines';

/** Reports a sale. Its own number is the handle by which it is found again: whether Metrc refuses a second is not known. */
export const createReceipt = defineCreation({
  type: 'receipt.create',
  title: 'action_create_receipt',
  makes: 'receipt',
  permission: 'External Sources(ThirdPartyVendorV2)/Sales (Write)',
  repeat: 'harmful',
  direct: false,
  usually: 'point-of-sale',
  input: z.object(receiptFields()),
  start: () => ({}),
  records: (input) => [`receipt:${input.number}`, ...soldRefs(input.sold).map(({ key }) => key)],
  reads: (input) => soldRefs(input.sold),
  finds: (input) => ({ entity: 'receipt', feed: 'receipts', name: input.number }),
  creates: (input) => [newImage('receipt', 'receipts', input.number, receiptRow(input, null))],
  problems: (input, world) => [...newNameProblems('number', world), ...soldProblems(input, world)],
  sideEffect: (input, key, record) => takenPatch(saleLinesOf(input.sold), key, record),
  request: (input, _before, _mark, others) => ({
    method: 'POST',
    path: '/sales/v2/receipts',
    body: [receiptBody(input, others, null)],
  }),
  evidence: 'key',
  effects: (input, _before, seen) =>
    nameEffects((found) => momentOf(String(fieldValue(found, 'SalesDateTime') ?? '')) === input.soldAt, seen),
  describe: (input) => say('action_create_receipt_of', input.number, totalOf(input.sold)),
  short: (input) => `⊕ ${input.number}`,
});
