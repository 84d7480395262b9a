import { finalityOfReceipt } from './finality-of-receipt';

/** Closes a receipt: it is not changed any more. */
export const finalizeReceipt = finalityOfReceipt({
  type: 'receipt.finalize',
  title: 'action_finalize',
  isFinal: true,
  path: '/sales/v2/receipts/finalize',
  // Whoever closes it has seen what was sold.
  guards: ['TotalPackages', 'TotalPrice'],
  says: 'action_finalize_of',
  short: '⏹',
});
