import type { MetrcRecord } from '../../world/records.ts';
import { shipmentState } from '../../world/shipment-state.ts';
import { type Column, column, hiddenColumn, quantityColumn } from '../column.ts';
import type { Around, DetailDefinition, DetailGrid } from '../grid-definition.ts';
import type { WebRecord } from '../web-record.ts';
import { historyGrid } from './record-history.ts';

const packageColumns: readonly Column[] = [
  column('PackageLabel', 'Package'),
  column('SourceHarvestNames', 'Source Harvest(s)', 'list', "Src. H's"),
  column('ProductName', 'Item'),
  column('ProductCategoryName', 'Category'),
  column('LabTestingStateName', 'Lab Testing', 'words'),
  quantityColumn('ShippedQuantity', 'Shipped Quantity', 'ShippedUnitOfMeasureAbbreviation', 'Shp. Qty.'),
  hiddenColumn('ShippedUnitOfMeasureAbbreviation', 'Shipped Unit of Measure', 'text', 'Shp. UoM'),
  column('GrossWeight', 'Gross Weight', 'number', 'Gr. Wgt.'),
  column('ShipperWholesalePrice', 'Wholesale Price', 'money', 'Price'),
  quantityColumn('ReceivedQuantity', 'Received Quantity', 'ReceivedUnitOfMeasureAbbreviation', 'Rcv. Qty.'),
  column('ShipmentPackageStateName', 'Status'),
];

const transporterColumns: readonly Column[] = [
  column('TransporterFacilityLicenseNumber', 'Transporter License'),
  column('TransporterFacilityName', 'Transporter'),
  column('DriverName', 'Driver'),
  column('VehicleMake', 'Vehicle Make'),
  column('VehicleModel', 'Vehicle Model'),
  column('VehicleLicensePlateNumber', 'License Plate'),
];

/** What a destination shows: its packages are found by `PackageLabel`. Class names by analogy with packages. */
const destinationDetails: DetailDefinition = {
  strip: 'js-destinationdetails-tabstrip',
  grids: [
    {
      label: 'Packages',
      name: 'js-packages-grid',
      url: '/api/transfers/destinations/packages',
      columns: packageColumns,
      rows: ofDelivery((transfer, around) =>
        ((transfer.details.packageIds ?? []) as number[]).map((id) => packageLine(around, transfer, id)),
      ),
    },
    {
      label: 'Transporters',
      name: 'js-transporters-grid',
      url: '/api/transfers/destinations/transporters',
      columns: transporterColumns,
      rows: ofDelivery((transfer) => [{ Id: transfer.id, ...transfer.fields }]),
    },
  ],
};

/** What a transfer shows when its row is expanded. */
export const transferDetails: DetailDefinition = {
  strip: 'js-transferdetails-tabstrip',
  grids: [
    {
      label: 'Destinations',
      name: 'js-destinations-grid',
      url: '/api/transfers/destinations',
      columns: [
        column('RecipientFacilityLicenseNumber', 'Destination License'),
        column('RecipientFacilityName', 'Destination'),
        column('ShipmentTypeName', 'Type'),
        column('PackageCount', 'Packages', 'number'),
        column('EstimatedArrivalDateTime', 'Estimated Arrival', 'datetime', 'ETA'),
        column('ReceivedDateTime', 'Received', 'datetime', "Rcv'd"),
      ],
      detail: destinationDetails,
      rows: ofTransfer((transfer) => [destination(transfer)]),
    },
    {
      label: 'Transporter Details',
      name: 'js-transporterdetails-grid',
      url: '/api/transfers/transporters/details',
      columns: transporterColumns,
      rows: ofTransfer((transfer) => [{ Id: transfer.id, ...transfer.fields }]),
    },
    {
      label: 'Notes',
      name: 'js-notes-grid',
      url: '/api/transfers/notes',
      columns: [column('Note', 'Note')],
      rows: () => [],
    },
    historyGrid({ kind: 'transfer', url: '/api/transfers/history', told: { CreatedDateTime: 'Created' } }),
  ],
};

function ofTransfer(rows: (transfer: MetrcRecord) => WebRecord[]): DetailGrid['rows'] {
  return ({ facility }, id) => {
    const transfer = facility.records.get('transfer', id);
    return transfer ? rows(transfer) : [];
  };
}

function ofDelivery(rows: (transfer: MetrcRecord, around: Around) => WebRecord[]): DetailGrid['rows'] {
  return (around, id) => {
    const transfer = around.facility.records.all('transfer').find(({ fields }) => fields.DeliveryId === id);
    return transfer ? rows(transfer, around) : [];
  };
}

function destination({ fields, details }: MetrcRecord): WebRecord {
  const recipient = details.recipient as { license: string; name: string } | undefined;
  return {
    Id: fields.DeliveryId,
    RecipientFacilityLicenseNumber: recipient?.license ?? fields.RecipientFacilityLicenseNumber ?? '',
    RecipientFacilityName: recipient?.name ?? fields.RecipientFacilityName ?? '',
    ShipmentTypeName: fields.ShipmentTypeName ?? 'Transfer',
    PackageCount: fields.PackageCount,
    EstimatedArrivalDateTime: details.EstimatedArrivalDateTime ?? fields.EstimatedArrivalDateTime,
    ReceivedDateTime: fields.ReceivedDateTime ?? null,
  };
}

function packageLine({ facility, world }: Around, transfer: MetrcRecord, id: number): WebRecord {
  const pkg = facility.packages.get(id) ?? facility.vanished.get(id);
  if (!pkg) return { Id: id, PackageLabel: '' };
  const item = facility.items.find((one) => one.id === pkg.itemId);
  const unit = world.units.find(({ name }) => name === pkg.unit)?.abbreviation ?? pkg.unit;
  const state = shipmentState(transfer);
  return {
    Id: id,
    PackageLabel: pkg.label,
    SourceHarvestNames: pkg.sourceHarvests.join(', '),
    ProductName: item?.name ?? '',
    ProductCategoryName: item?.category ?? '',
    LabTestingStateName: pkg.labTestingState,
    ShippedQuantity: Number(pkg.quantity),
    ShippedUnitOfMeasureAbbreviation: unit,
    GrossWeight: null,
    ShipperWholesalePrice: null,
    ReceivedQuantity: state === 'Accepted' ? Number(pkg.quantity) : null,
    ReceivedUnitOfMeasureAbbreviation: unit,
    ShipmentPackageStateName: state,
  };
}
