import { column } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf } from '../grid-source.ts';

/** The Locations page: those in use. */
export const locationsPage: Listing = () => ({
  path: 'admin/locations',
  title: 'Locations',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'locations-grid',
        label: 'Locations',
        url: '/api/locations',
        toolbar: buttons('Add Locations', 'Edit Locations'),
        columns: [
          column('Name', 'Location'),
          column('LocationTypeName', 'Location Type'),
          column('ForPlants', 'For Plants', 'boolean', 'Plants'),
          column('ForPlantBatches', 'For Plant Batches', 'boolean', 'Plant Batches'),
          column('ForHarvests', 'For Harvests', 'boolean', 'Harvests'),
          column('ForPackages', 'For Packages', 'boolean', 'Packages'),
        ],
      },
      ({ facility }) => facility.locations,
      ({ id, name, typeName, lastModified }) => ({
        Id: id,
        Name: name,
        LocationTypeName: typeName,
        ForPlants: true,
        ForPlantBatches: true,
        ForHarvests: true,
        ForPackages: true,
        LastModified: lastModified,
      }),
    ),
  ],
});
