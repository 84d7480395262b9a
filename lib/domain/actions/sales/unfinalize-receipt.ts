import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { valueEffects } from '../value-evidence';
import { receiptState, receiptStateProblems } from './receipt-state';

/** Opens a finalized receipt again. */
export const unfinalizeReceipt = defineRecordAction({
  type: 'receipt.unfinalize',
  title: 'action_unfinalize',
  entity: 'receipt',
  permission: 'Manage Sales',
  repeat: 'absolute',
  direct: false,
  usually: 'point-of-sale',
  input: z.object({ ...record() }),
  offered: (receipt) => receiptState(receipt) === 'final',
  start: () => ({}),
  records: (input) => [`receipt:${input.name}`],
  problems: (_input, world) => receiptStateProblems(world, 'final'),
  guards: ['IsFinal', 'ArchivedDate'],
  effect: () => ({ list: 'receipts', fields: { IsFinal: false } }),
  request: (_input, before) => ({
    method: 'PUT',
    path: '/sales/v2/receipts/unfinalize',
    body: [{ Id: Number(before.key) }],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => valueEffects((receipt) => Boolean(receipt.fields.IsFinal), false, before, seen),
  describe: (input) => say('action_unfinalize_of', input.name),
  short: () => '↺',
});
