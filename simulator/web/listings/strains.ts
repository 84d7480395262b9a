import { column } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';

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
