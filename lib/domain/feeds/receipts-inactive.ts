import { recordFeed } from './define-feed';
import { receiptParts } from './receipts';

/** Finalised and voided receipts. */
export const receiptsInactive = recordFeed({
  ...receiptParts,
  id: 'receipts-inactive',
  path: '/sales/v2/receipts/inactive',
});
