import { z } from 'zod';
import { sellers } from './capabilities';
import { detailFeed } from './define-feed';
import { underParent } from './under-parent';

// The names of amounts differ between what is written and what is answered; answers are not documented.
const SaleLine = z.looseObject({
  PackageLabel: z.string().min(1),
  QuantitySold: z.number().nullish(),
  Quantity: z.number().nullish(),
  TotalPrice: z.number().nullish(),
  TotalAmount: z.number().nullish(),
});

/** What the lines of receipts and of sales deliveries have in common. They have no Id: package, quantity and price stand for it. */
export const saleLineParts = {
  when: 'demand',
  member: 'Transactions',
  row: SaleLine,
  columns: [
    'ProductName',
    'QuantitySold',
    'UnitOfMeasureName',
    'TotalPrice',
    'Quantity',
    'UnitOfMeasure',
    'TotalAmount',
  ],
  toDomain: (row: z.infer<typeof SaleLine>, sale: string) => {
    const tag = row.PackageLabel.trim().toUpperCase();
    const [sold, price] = [row.QuantitySold ?? row.Quantity ?? '', row.TotalPrice ?? row.TotalAmount ?? ''];
    return { key: underParent(sale, `${tag}|${sold}|${price}`), name: tag, lastModified: null };
  },
} as const;

/** Lines of a receipt. */
export const receiptLines = detailFeed({
  ...saleLineParts,
  id: 'receipt-lines',
  entity: 'receipt-line',
  path: '/sales/v2/receipts/{id}',
  of: ['receipts', 'receipts-inactive'],
  needs: sellers,
});
