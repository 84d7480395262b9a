import { z } from 'zod';
import { sellers } from './capabilities';
import { recordFeed } from './define-feed';

const ReceiptRow = z.looseObject({
  Id: z.number().int(),
  ReceiptNumber: z.string().nullish(),
  ExternalReceiptNumber: z.string().nullish(),
  LastModified: z.string().nullish(),
});

/**
 * What both lists of receipts have in common. Their rows carry no lines: those are asked for by Id. A receipt is called
 * by the number that whoever made it gave it: known before Metrc has it, and asked for by (metrc-api section 9).
 */
export const receiptParts = {
  entity: 'receipt',
  one: '/sales/v2/receipts/{key}',
  byName: '/sales/v2/receipts/external/{name}',
  needs: sellers,
  row: ReceiptRow,
  columns: [
    'ReceiptNumber',
    'SalesDateTime',
    'SalesCustomerType',
    'TotalPackages',
    'TotalPrice',
    'IsFinal',
    'RecordedByUserName',
  ],
  watched: ['TotalPackages', 'TotalPrice', 'ArchivedDate'],
  toDomain: (row: z.infer<typeof ReceiptRow>) => ({
    key: String(row.Id),
    name: row.ExternalReceiptNumber || row.ReceiptNumber || `#${row.Id}`,
    ...(row.ExternalReceiptNumber && row.ReceiptNumber ? { number: row.ReceiptNumber } : {}),
    lastModified: row.LastModified ?? null,
  }),
} as const;

/** Receipts that are neither finalised nor voided. */
export const receipts = recordFeed({ ...receiptParts, id: 'receipts', path: '/sales/v2/receipts/active' });
