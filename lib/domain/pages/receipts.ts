import { number, type PageKind } from './page-kind';

/** Sales receipts. */
export const receipts: PageKind = {
  id: 'receipt',
  entity: 'receipt',
  page: 'sales/receipts',
  grids: { active: ['receipts'], inactive: ['receipts-inactive'] },
  key: ['ReceiptNumber'],
  fields: { packages: number('TotalPackages'), price: number('TotalPrice') },
  isNumbered: true,
};
