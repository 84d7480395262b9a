import { type Column, column } from './column.ts';
import type { Around, GridDefinition, PageDefinition } from './grid-definition.ts';
import { buttons, gridOf } from './grid-source.ts';
import type { WebRecord } from './web-record.ts';

const grid = (id: string, label: string, url: string, columns: Column[], texts: string[] = []): GridDefinition =>
  gridOf(
    { id, label, url, columns, toolbar: texts.length > 0 ? buttons(...texts) : [] },
    (around) => rows[url]?.(around) ?? [],
    (row) => row,
  );

const rows: Record<string, (around: Around) => WebRecord[]> = {
  '/api/locations': ({ facility }) =>
    facility.locations.map((location) => ({
      Id: location.id,
      Name: location.name,
      LocationTypeName: location.typeName,
      ForPlantBatches: false,
      ForPlants: false,
      ForHarvests: false,
      ForPackages: true,
    })),
  '/api/items': ({ facility, world }) =>
    facility.items
      .filter((one) => one.active)
      .map((one) => ({
        Id: one.id,
        Name: one.name,
        ProductCategoryName: one.category,
        QuantityTypeName: world.units.find((unit) => unit.name === one.unit)?.quantityType ?? '',
        UnitOfMeasureName: one.unit,
        StrainName: one.strain,
        ApprovalStatusName: 'Approved',
      })),
  '/api/strains': ({ facility }) => {
    const names = [...new Set(facility.items.map((one) => one.strain))].filter((name) => name !== null);
    return names.map((name, i) => ({ Id: i + 1, Name: name, TestingStatus: 'None', ThcLevel: null, CbdLevel: null }));
  },
};

const transfer = [
  column('ManifestNumber', 'Manifest'),
  column('ShipperFacilityInfo', 'Origin'),
  column('DeliveryFacilities', 'Destination'),
  column('PackageCount', 'Packages', 'number'),
  column('ShipmentTypeName', 'Type'),
  column('EstimatedDepartureDateTime', 'Estimated Departure', 'datetime', 'ETD'),
  column('EstimatedArrivalDateTime', 'Estimated Arrival', 'datetime', 'ETA'),
];

const receipt = [
  column('ReceiptNumber', 'Receipt'),
  column('SalesDateTime', 'Sales Date', 'datetime'),
  column('SalesCustomerTypeName', 'Customer Type'),
  column('TotalPackages', 'Packages', 'number'),
  column('TotalPrice', 'Total Price', 'number'),
  column('IsFinal', 'Final', 'boolean'),
];

const tag = [
  column('Label', 'Tag'),
  column('TagTypeName', 'Type'),
  column('TagInventoryTypeName', 'Inventory'),
  column('StatusName', 'Status'),
];

const item = [
  column('Name', 'Item'),
  column('ProductCategoryName', 'Category'),
  column('QuantityTypeName', 'Type'),
  column('UnitOfMeasureName', 'Unit of Measure', 'text', 'UoM'),
  column('StrainName', 'Strain'),
  column('ApprovalStatusName', 'Approval Status'),
];

const location = [
  column('Name', 'Location'),
  column('LocationTypeName', 'Location Type'),
  column('ForPlantBatches', 'For Plant Batches', 'boolean'),
  column('ForPlants', 'For Plants', 'boolean'),
  column('ForHarvests', 'For Harvests', 'boolean'),
  column('ForPackages', 'For Packages', 'boolean'),
];

const strain = [
  column('Name', 'Strain'),
  column('TestingStatus', 'Testing Status'),
  column('ThcLevel', 'THC', 'number'),
  column('CbdLevel', 'CBD', 'number'),
];

/** Every page but Packages. Items, locations and strains have rows; the others stand empty. */
export const otherPages: readonly PageDefinition[] = [
  {
    path: 'transfers/licensed',
    title: 'Licensed Transfers',
    strip: 'transfers_tabstrip',
    grids: [
      grid('incoming-grid', 'Incoming', '/api/transfers/incoming?slt=Licensed&active=True', transfer),
      grid('incomingInactive-grid', 'Inactive', '/api/transfers/incoming?slt=Licensed&active=False', transfer),
      null,
      grid('outgoing-grid', 'Outgoing', '/api/transfers/outgoing?slt=Licensed&activeOnly=True', transfer, [
        'New Transfer',
      ]),
      grid('rejected-grid', 'Rejected', '/api/transfers/rejected', transfer),
      grid('outgoingInactive-grid', 'Inactive', '/api/transfers/outgoing/inactive?slt=Licensed', transfer),
    ],
  },
  {
    path: 'sales/receipts',
    title: 'Sales Receipts',
    strip: 'sales_tabstrip',
    grids: [
      grid('active-grid', 'Active', '/api/sales/receipts/active', receipt, ['Record Sales']),
      grid('inactive-grid', 'Inactive', '/api/sales/receipts/inactive', receipt),
    ],
  },
  {
    path: 'admin/tags',
    title: 'Tags',
    strip: 'tags_tabstrip',
    grids: [
      grid('available-grid', 'Available', '/api/tags/available', tag, ['Void']),
      grid('used-grid', 'Used', '/api/tags/used', tag),
      grid('voided-grid', 'Voided', '/api/tags/voided', tag),
    ],
  },
  single('admin/items', 'Items', grid('items-grid', 'Items', '/api/items', item, ['Add Items', 'Edit Items'])),
  single(
    'admin/locations',
    'Locations',
    grid('locations-grid', 'Locations', '/api/locations', location, ['Add Locations', 'Edit Locations']),
  ),
  single('admin/strains', 'Strains', grid('strains-grid', 'Strains', '/api/strains', strain, ['Add Strains'])),
  { path: 'reports', title: 'Reports', strip: null, grids: [] },
];

function single(path: string, title: string, only: GridDefinition): PageDefinition {
  return { path, title, strip: null, grids: [only] };
}
