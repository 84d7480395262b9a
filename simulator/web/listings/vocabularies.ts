import { column, hiddenColumn } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';

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

/** The Strains page. */
export const strainsPage: Listing = () => ({
  path: 'admin/strains',
  title: 'Strains',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'strains-grid',
        label: 'Strains',
        url: '/api/strains',
        toolbar: buttons('Add Strains', 'Edit Strains'),
        columns: [
          column('Name', 'Strain'),
          column('TestingStatusName', 'Testing Status', 'words', 'Testing'),
          column('ThcLevel', 'THC Level', 'number', 'THC'),
          column('CbdLevel', 'CBD Level', 'number', 'CBD'),
          column('IndicaPercentage', 'Indica Percentage', 'number', 'Indica'),
          column('SativaPercentage', 'Sativa Percentage', 'number', 'Sativa'),
        ],
      },
      recordsIn('strain', 'active'),
      recordAs(({ TestingStatus }) => ({ TestingStatusName: TestingStatus ?? 'None' })),
    ),
  ],
});

/** The Employees page. */
export const employeesPage: Listing = () => ({
  path: 'admin/employees',
  title: 'Employees',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'employees-grid',
        label: 'Employees',
        url: '/api/employees',
        toolbar: buttons('Add Employees', 'Edit Employees'),
        columns: [
          column('FullName', 'Employee'),
          column('License.Number', 'License Number', 'text', 'License'),
          column('License.LicenseType', 'License Type'),
          column('License.StartDate', 'Start Date', 'date', 'Start'),
          column('License.EndDate', 'End Date', 'date', 'End'),
          column('IsManager', 'Manager', 'boolean'),
          hiddenColumn('IsOwner', 'Owner', 'boolean'),
        ],
      },
      recordsIn('employee', 'all'),
      recordAs(),
    ),
  ],
});
