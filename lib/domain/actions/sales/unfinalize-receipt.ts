import { finalityOfReceipt } from './finality-of-receipt';

/** Opens a finalized receipt again. */
export const unfinalizeReceipt = finalityOfReceipt({
  type: 'receipt.unfinalize',
  title: 'action_unfinalize',
  isFinal: false,
  path: '/sales/v2/receipts/unfinalize',
  says: 'action_unfinalize_of',
  short: '↺',
});
