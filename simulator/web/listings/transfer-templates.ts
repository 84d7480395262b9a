import { column, hiddenColumn } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';

/** The page of transfer templates: one grid. */
export const transferTemplatesPage: Listing = () => ({
  path: 'transfers/licensed/templates',
  title: 'Transfer Templates',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'templates-grid',
        label: 'Templates',
        url: '/api/transfers/templates?slt=Licensed',
        toolbar: buttons('New Template'),
        columns: [
          { ...column('Name', 'Template'), width: 220 },
          column('DeliveryCount', 'Destinations', 'number'),
          column('PackageCount', 'Packages', 'number'),
          hiddenColumn('DriverName', 'Driver'),
          hiddenColumn('VehicleMake', 'Vehicle Make'),
          hiddenColumn('VehicleModel', 'Vehicle Model'),
          hiddenColumn('VehicleLicensePlateNumber', 'License Plate'),
          hiddenColumn('CreatedByUserName', 'Created By'),
          column('CreatedDateTime', 'Created', 'datetime'),
        ],
      },
      recordsIn('transfertemplate', 'outgoing'),
      recordAs(({ DeliveryCount }) => ({ DeliveryCount: DeliveryCount ?? 1 })),
    ),
  ],
});
