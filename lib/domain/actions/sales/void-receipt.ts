import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { markEffects } from '../record-problems';
import { receiptState, receiptStateProblems } from './receipt-state';

/** Voids a receipt: what was sold comes back into its packages. Whether a finalized one may be voided, Metrc says. */
export const voidReceipt = defineRecordAction({
  type: 'receipt.void',
  title: 'action_void',
  entity: 'receipt',
  permission: 'Manage Sales',
  repeat: 'absolute',
  direct: false,
  usually: 'point-of-sale',
  input: z.object({ ...record() }),
  offered: (receipt) => receiptState(receipt) !== 'void',
  start: () => ({}),
  records: (input) => [`receipt:${input.name}`],
  problems: (_input, world) => receiptStateProblems(world, 'open', 'final'),
  guards: ['TotalPackages', 'TotalPrice', 'ArchivedDate'],
  effect: () => ({ list: 'receipts-inactive', fields: { ArchivedDate: 'voided' } }),
  request: (_input, before) => ({ method: 'DELETE', path: `/sales/v2/receipts/${before.key}`, body: null }),
  evidence: 'value',
  effects: (_input, before, seen) => markEffects('ArchivedDate', before, seen),
  describe: (input) => say('action_void_of', input.name),
  short: () => '✕',
});
