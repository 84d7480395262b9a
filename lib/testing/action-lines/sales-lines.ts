import { expect } from 'vitest';
import { date, image, type Line, missing, notHere, pack, type RefusedOn, unlisted, type Wrong } from './line';

const sold = pack();
const fields = {
  ExternalReceiptNumber: 'R-1',
  SalesDateTime: '2026-11-23T09:30:15.000',
  SalesCustomerType: 'Consumer',
  TotalPackages: 1,
  TotalPrice: 5,
  IsFinal: false,
};
const receipt = (changes = {}) => image('receipt', 'R-1', { ...fields, ...changes });
const form = {
  number: 'R-1',
  soldAt: '2026-11-23 17:05',
  customerType: 'Consumer',
  patientLicense: '',
  caregiverLicense: '',
  identification: '',
  sold: `${sold.tag} 2 9.98`,
};
const written = {
  SalesDateTime: '2026-11-23T17:05:00.000',
  ExternalReceiptNumber: 'R-1',
  SalesCustomerType: 'Consumer',
  TotalPackages: 1,
  TotalPrice: 9.98,
};
const world = { others: { [sold.tag]: sold }, latestMoment: '2026-11-23 18:00' };
const wrong: Wrong[] = [
  unlisted('customerType'),
  missing('number'),
  ['no time', { soldAt: '2026-11-23' }, 'problem_no_moment', 'soldAt'],
  ['a time that is none', { soldAt: '2026-11-23 24:10' }, 'problem_no_moment', 'soldAt'],
  ['a time to come', { soldAt: '2026-11-23 23:59' }, 'problem_future_moment', 'soldAt'],
  ['a day to come', { soldAt: '2026-11-24 00:00' }, 'problem_future_day', 'soldAt'],
  ['nothing sold', { sold: '' }, 'problem_no_sale_lines', 'sold'],
  ['a line without money', { sold: `${sold.tag} 2` }, 'problem_no_sale_lines', 'sold'],
  ['a package that is not here', { sold: '1A4FF0100000022000000777 1 5' }, 'problem_of', 'sold'],
];
const isFinal: RefusedOn = ['a final one', { fields: { IsFinal: true } }, 'problem_receipt_final'];
const isOpen: RefusedOn = ['one that is not final', { fields: { IsFinal: false } }, 'problem_receipt_open'];
const isVoid: RefusedOn = ['a void one', { fields: { ArchivedDate: date } }, 'problem_receipt_void'];
const about = (call: string, of: Partial<Line>): Line => ({
  call,
  before: receipt(),
  fine: {},
  effect: {},
  wrong: [],
  ...of,
});

/** Writes on sales receipts. */
export const salesLines: Record<string, Line> = {
  'receipt.create': about('POST /sales/v2/receipts', {
    before: null,
    fine: form,
    world,
    also: ['receipt:R-1', sold.tag],
    sends: {
      SalesDateTime: '2026-11-23T17:05:00.000',
      Transactions: [expect.objectContaining({ PackageLabel: sold.tag, Quantity: 2, UnitOfMeasure: 'Each' })],
    },
    once: { named: [image('receipt', 'R-1', written)] },
    twice: { named: [image('receipt', 'R-1', written), image('receipt', 'R-1', written)] },
    wrong: [...wrong, ['more than there is', { sold: `${sold.tag} 100.5 1` }, 'problem_not_available', 'sold']],
  }),
  'receipt.update': about('PUT /sales/v2/receipts', {
    fine: form,
    world,
    effect: { fields: written },
    also: [sold.tag],
    sends: { Id: 7, ExternalReceiptNumber: 'R-1' },
    wrong,
    refusedOn: [isFinal, isVoid],
  }),
  'receipt.finalize': about('PUT /sales/v2/receipts/finalize', {
    effect: { list: 'receipts-inactive', fields: { IsFinal: true } },
    refusedOn: [notHere, isFinal, isVoid],
    sends: { Id: 7 },
  }),
  'receipt.unfinalize': about('PUT /sales/v2/receipts/unfinalize', {
    before: receipt({ IsFinal: true }),
    effect: { list: 'receipts', fields: { IsFinal: false } },
    refusedOn: [notHere, isOpen, isVoid],
    sends: { Id: 7 },
  }),
  'receipt.void': about('DELETE /sales/v2/receipts/{id}', {
    effect: { list: 'receipts-inactive', fields: { ArchivedDate: 'voided' } },
    refusedOn: [notHere, isVoid],
  }),
};
