import { type PageKind, text } from './page-kind';

/** Packages that were received elsewhere. A row is a line of a manifest and has names of its own (metrc-ui 8.1). */
export const transferredPackages: PageKind = {
  id: 'transferred-package',
  entity: 'package',
  page: 'packages',
  grids: { transferred: ['transferred'] },
  key: ['PackageLabel', 'Label'],
  isTag: true,
  fields: {
    quantity: { from: ['ShippedQuantity', 'Quantity'], api: null, as: 'amount' },
    unit: { from: ['ShippedUnitOfMeasureAbbreviation', 'UnitOfMeasureAbbreviation'], api: null, as: 'unit' },
    item: text('ProductName', null),
  },
};
