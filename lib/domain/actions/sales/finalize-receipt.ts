import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { fieldEffects } from '../record-problems';
import { receiptState, receiptStateProblems } from './receipt-state';

/** Closes a receipt: it is not changed any more. */
export const finalizeReceipt = defineRecordAction({
  type: 'receipt.finalize',
  title: 'action_finalize',
  entity: 'receipt',
  permission: 'Manage Sales',
  repeat: 'absolute',
  direct: false,
  usually: 'point-of-sale',
  input: z.object({ ...record() }),
  offered: (receipt) => receiptState(receipt) === 'open',
  start: () => ({}),
  records: (input) => [`receipt:${input.name}`],
  problems: (_input, world) => receiptStateProblems(world, 'open'),
  guards: ['TotalPackages', 'TotalPrice', 'IsFinal', 'ArchivedDate'],
  effect: () => ({ list: 'receipts-inactive', fields: { IsFinal: true } }),
  request: (_input, before) => ({
    method: 'PUT',
    path: '/sales/v2/receipts/finalize',
    body: [{ Id: Number(before.key) }],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => fieldEffects('IsFinal', 'true', before, seen),
  describe: (input) => say('action_finalize_of', input.name),
  short: () => '⏹',
});
