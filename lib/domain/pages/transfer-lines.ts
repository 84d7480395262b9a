import { type PageKind, text } from './page-kind';

/** Packages of a transfer, in the grids inside its detail row. */
export const transferLines: PageKind = {
  id: 'transfer-line',
  entity: 'transfer-package',
  page: 'transfers/licensed',
  grids: { line: ['transfer-packages'] },
  isNested: true,
  key: ['PackageLabel'],
  isTag: true,
  fields: {
    quantity: { from: ['ShippedQuantity'], api: 'ShippedQuantity', as: 'amount' },
    unit: { from: ['ShippedUnitOfMeasureAbbreviation'], api: 'ShippedUnitOfMeasureName', as: 'unit' },
    item: text('ProductName', 'ItemName'),
  },
  moving: { api: 'ShipmentPackageState', value: 'Shipped' },
};
