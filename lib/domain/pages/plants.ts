import { number, type PageKind, text } from './page-kind';

/** Plants with a tag of their own, mothers among them. */
export const plants: PageKind = {
  id: 'plant',
  entity: 'plant',
  page: 'plants',
  grids: {
    plantsvegetative: ['plants-vegetative'],
    plantsflowering: ['plants-flowering'],
    plantsonhold: ['plants-on-hold'],
    plantsinactive: ['plants-inactive'],
    motherplants: ['mother-plants'],
    motherplantsonhold: ['mother-plants-on-hold'],
    motherplantsinactive: ['mother-plants-inactive'],
  },
  key: ['Label'],
  isTag: true,
  fields: {
    strain: text('StrainName'),
    place: text('LocationName'),
    batch: text('PlantBatchName'),
    harvests: number('HarvestCount'),
  },
  isCounted: true,
};
