import { z } from 'zod';
import type { MessageKey } from '../../sentence';
import { say } from '../../sentence';
import { type ActionDefinition, defineRecordAction } from '../define-action';
import { record } from '../fields';
import { valueEffects } from '../value-evidence';
import { receiptState, receiptStateProblems } from './receipt-state';

/** Declares the closing of a receipt, or its opening again. */
export function finalityOfReceipt(what: {
  type: string;
  title: MessageKey;
  /** The state that it is taken to. */
  isFinal: boolean;
  path: string;
  /** Fields beside the state that nobody may have changed meanwhile. */
  guards?: readonly string[];
  says: MessageKey;
  short: string;
}): ActionDefinition {
  const { type, title, isFinal, path, guards = [], says, short } = what;
  const from = isFinal ? 'open' : 'final';
  return defineRecordAction({
    type,
    title,
    entity: 'receipt',
    permission: 'Manage Sales',
    repeat: 'absolute',
    direct: false,
    usually: 'point-of-sale',
    input: z.object({ ...record() }),
    offered: (receipt) => receiptState(receipt) === from,
    start: () => ({}),
    records: (input) => [`receipt:${input.name}`],
    problems: (_input, world) => receiptStateProblems(world, from),
    guards: [...guards, 'IsFinal', 'ArchivedDate'],
    effect: () => ({ list: isFinal ? 'receipts-inactive' : 'receipts', fields: { IsFinal: isFinal } }),
    request: (_input, before) => ({ method: 'PUT', path, body: [{ Id: Number(before.key) }] }),
    evidence: 'value',
    effects: (_input, before, seen) =>
      valueEffects((receipt) => Boolean(receipt.fields.IsFinal), isFinal, before, seen),
    describe: (input) => say(says, input.name),
    short: () => short,
  });
}
