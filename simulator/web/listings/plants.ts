import type { Facility } from '../../world/types.ts';
import type { GridDefinition, Listing } from '../grid-definition.ts';
import { buttons } from '../grid-source.ts';
import { harvestGrid } from './harvest-grids.ts';
import { plantBatchGrid } from './plant-batch-grids.ts';
import { additivesGrid, wasteGrid } from './plant-event-grids.ts';
import { plantGrid } from './plant-grids.ts';

/**
 * The Plants page: fifteen grids with four separators between them; labels repeat. Each block may be missing: in the
 * 2022 look that of mother plants is.
 */
export const plantsPage: Listing = (facility, look) => ({
  path: 'plants',
  title: 'Plants',
  strip: 'plants_tabstrip',
  grids: [
    ...(look === '2022' ? [] : motherGrids(facility)),
    plantBatchGrid(facility, 'active', {
      id: 'plantbatches-grid',
      label: 'Immature',
      toolbar: buttons('Create Plantings', 'Create Packages', 'Change Growth Phase', 'Destroy Plants'),
    }),
    plantBatchGrid(facility, 'onhold', { id: 'plantbatchesonhold-grid', label: 'On Hold' }),
    plantBatchGrid(facility, 'inactive', { id: 'plantbatchesinactive-grid', label: 'Inactive' }),
    null,
    plantGrid(facility, 'vegetative', {
      id: 'plantsvegetative-grid',
      label: 'Vegetative',
      toolbar: buttons('Replace Tags', 'Change Locations', 'Change Growth Phase', 'Destroy Plants', 'Create Plantings'),
    }),
    plantGrid(facility, 'flowering', {
      id: 'plantsflowering-grid',
      label: 'Flowering',
      toolbar: buttons(
        'Replace Tags',
        'Change Locations',
        'Change Growth Phase',
        'Destroy Plants',
        'Record Additives',
        'Create Plantings',
        'Manicure',
        'Harvest',
      ),
    }),
    plantGrid(facility, 'onhold', { id: 'plantsonhold-grid', label: 'On Hold' }),
    plantGrid(facility, 'inactive', { id: 'plantsinactive-grid', label: 'Inactive' }),
    null,
    harvestGrid(facility, 'active', {
      id: 'harvested-grid',
      label: 'Harvested',
      toolbar: buttons('Create Packages', 'Report Waste', 'Change Locations', 'Rename', 'Finish'),
    }),
    harvestGrid(facility, 'onhold', { id: 'harvestsonhold-grid', label: 'On Hold' }),
    harvestGrid(facility, 'inactive', { id: 'harvestsinactive-grid', label: 'Inactive', toolbar: buttons('Unfinish') }),
    null,
    additivesGrid,
    wasteGrid,
  ],
});

function motherGrids(facility: Facility): (GridDefinition | null)[] {
  return [
    plantGrid(facility, 'mother', { id: 'motherplants-grid', label: 'Mother Plants' }),
    plantGrid(facility, 'mother/onhold', { id: 'motherplantsonhold-grid', label: 'On Hold' }),
    plantGrid(facility, 'mother/inactive', { id: 'motherplantsinactive-grid', label: 'Inactive' }),
    null,
  ];
}
