import type { Problem } from '../../form';
import type { RecordImage } from '../../records';
import { type MessageKey, say } from '../../sentence';
import type { ActionWorld } from '../define-action';

/** A receipt may be changed while it is open; finalized and voided ones stand in one list (metrc-api section 12). */
export type ReceiptState = 'open' | 'final' | 'void';

/** Where a receipt stands. */
export function receiptState({ fields }: Pick<RecordImage, 'fields'>): ReceiptState {
  if (fields.ArchivedDate) return 'void';
  return fields.IsFinal ? 'final' : 'open';
}

const sentences: Record<ReceiptState, MessageKey> = {
  open: 'problem_receipt_open',
  final: 'problem_receipt_final',
  void: 'problem_receipt_void',
};

/** A receipt in another state than these. */
export function receiptStateProblems(
  { record }: Pick<ActionWorld<RecordImage>, 'record'>,
  ...fitting: ReceiptState[]
): Problem[] {
  if (!record) return [{ sentence: say('problem_record_not_here') }];
  const state = receiptState(record);
  return fitting.includes(state) ? [] : [{ sentence: say(sentences[state]) }];
}
