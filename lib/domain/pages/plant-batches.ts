import { number, type PageKind, text } from './page-kind';

/** Immature plant batches. The API has no list of those on hold: they stand among the active ones. */
export const plantBatches: PageKind = {
  id: 'plant-batch',
  entity: 'plant-batch',
  page: 'plants',
  grids: {
    plantbatches: ['plant-batches'],
    plantbatchesonhold: ['plant-batches'],
    plantbatchesinactive: ['plant-batches-inactive'],
  },
  key: ['Name'],
  fields: {
    strain: text('StrainName'),
    place: text('LocationName'),
    plants: number('UntrackedCount'),
    tracked: number('TrackedCount'),
    destroyed: number('DestroyedCount'),
  },
  isCounted: true,
};
