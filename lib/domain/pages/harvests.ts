import { type PageKind, text } from './page-kind';

/** Harvests. Their names are unique only together with the drying location. */
export const harvests: PageKind = {
  id: 'harvest',
  entity: 'harvest',
  page: 'plants',
  grids: {
    harvested: ['harvests'],
    harvestsonhold: ['harvests-on-hold'],
    harvestsinactive: ['harvests-inactive'],
  },
  key: ['Name'],
  fields: {
    place: text('DryingLocationName'),
    quantity: { from: ['CurrentWeight'], api: 'CurrentWeight', as: 'amount' },
    waste: { from: ['TotalWasteWeight'], api: 'TotalWasteWeight', as: 'number' },
    packaged: { from: ['TotalPackagedWeight'], api: 'TotalPackagedWeight', as: 'number' },
  },
  isCounted: true,
};
