import { type PageKind, text } from './page-kind';

/** Packages of this facility. */
export const packages: PageKind = {
  id: 'package',
  entity: 'package',
  page: 'packages',
  grids: { active: ['active'], onhold: ['onhold'], inactive: ['inactive'], intransit: ['intransit'] },
  key: ['Label'],
  isTag: true,
  fields: {
    quantity: { from: ['Quantity'], api: 'Quantity', as: 'amount' },
    unit: { from: ['UnitOfMeasureAbbreviation'], api: 'UnitOfMeasureName', as: 'unit' },
    place: text('LocationName'),
    item: text('Item.Name'),
  },
};
