import type { MetrcRecord } from '../../world/records.ts';
import { isTransferOver } from '../../world/shipment-state.ts';
import { type Column, column, commandColumn, hiddenColumn } from '../column.ts';
import type { GridDefinition, Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';
import { transferDetails } from './transfer-details.ts';

const manifest: Column = { ...column('ManifestNumber', 'Manifest'), width: 90 };
const origin: readonly Column[] = [
  column('ShipperFacilityInfo', 'Origin'),
  hiddenColumn('ShipperFacilityLicenseNumber', 'Origin License'),
  hiddenColumn('ShipperFacilityName', 'Origin Facility'),
];
const destination: readonly Column[] = [column('DeliveryFacilities', 'Destination(s)', 'text', 'Destination')];

const rest: readonly Column[] = [
  hiddenColumn('InvoiceNumber', 'Invoice Number', 'text', 'Invoice No.'),
  hiddenColumn('TransporterFacilityLicenseNumber', 'Transporter License'),
  column('TransporterFacilityName', 'Transporter'),
  hiddenColumn('DriverName', 'Driver'),
  hiddenColumn('VehicleMake', 'Vehicle Make'),
  hiddenColumn('VehicleModel', 'Vehicle Model'),
  hiddenColumn('VehicleLicensePlateNumber', 'License Plate'),
  column('PackageCount', 'Packages', 'number', 'Pkgs'),
  column('ReceivedPackageCount', 'Received Packages', 'number', "Rcv'd Pkgs"),
  column('ShipmentTypeName', 'Type'),
  column('EstimatedDepartureDateTime', 'Estimated Departure', 'datetime', 'ETD'),
  hiddenColumn('ActualDepartureDateTime', 'Actual Departure', 'datetime', 'ATD'),
  column('EstimatedArrivalDateTime', 'Estimated Arrival', 'datetime', 'ETA'),
  hiddenColumn('ActualArrivalDateTime', 'Actual Arrival', 'datetime', 'ATA'),
  hiddenColumn('IsVoided', 'Voided', 'boolean', 'V.'),
  hiddenColumn('CreatedByUserName', 'Created By'),
  hiddenColumn('CreatedDateTime', 'Created', 'datetime'),
];

const incoming: readonly Column[] = [manifest, ...origin, ...rest];
const outgoing: readonly Column[] = [manifest, ...destination, ...rest];

const receive = commandColumn({ name: 'receive', title: 'Receive' });
const viewManifest = { name: 'viewmanifest', title: 'View Manifest', icon: 'icon-print' };
const edit = commandColumn(
  { name: 'edit', title: 'Edit', icon: 'icon-pencil' },
  { name: 'void', title: 'Void', icon: 'icon-remove' },
  viewManifest,
);

/** Those from within the state; what comes from outside stands on another page. */
const licensed = (list: string, isWanted: (record: MetrcRecord) => boolean = () => true) =>
  recordsIn('transfer', list, (record) => record.details.isExternal !== true && isWanted(record));

const grid = (
  look: Pick<GridDefinition, 'id' | 'label' | 'url' | 'columns'> & Partial<GridDefinition>,
  rows: ReturnType<typeof licensed>,
): GridDefinition => gridOf({ detail: transferDetails, ...look }, rows, recordAs(transferFields));

/** The Licensed Transfers page. Tabs but Rejected have ids of their own. */
export const transfersPage: Listing = () => ({
  path: 'transfers/licensed',
  title: 'Licensed Transfers',
  strip: 'transfers_tabstrip',
  grids: [
    grid(
      {
        id: 'incoming-grid',
        label: 'Incoming',
        tabId: 'incoming-tab',
        url: '/api/transfers/incoming?slt=Licensed&active=True',
        columns: [...incoming, receive],
      },
      licensed('incoming', (record) => !isTransferOver(record)),
    ),
    grid(
      {
        id: 'incomingInactive-grid',
        label: 'Inactive',
        tabId: 'incomingInactive-tab',
        url: '/api/transfers/incoming?slt=Licensed&active=False',
        columns: incoming,
      },
      licensed('incoming', isTransferOver),
    ),
    null,
    grid(
      {
        id: 'outgoing-grid',
        label: 'Outgoing',
        tabId: 'outgoing-tab',
        url: '/api/transfers/outgoing?slt=Licensed&activeOnly=True',
        columns: [...outgoing, edit],
        rowClasses: { IsEditable: 'grid-editable-row' },
        toolbar: buttons('New Transfer'),
      },
      licensed('outgoing', (record) => !isTransferOver(record)),
    ),
    grid(
      { id: 'rejected-grid', label: 'Rejected', url: '/api/transfers/rejected', columns: outgoing },
      licensed('rejected'),
    ),
    grid(
      {
        id: 'outgoingInactive-grid',
        label: 'Inactive',
        tabId: 'outgoingInactive-tab',
        url: '/api/transfers/outgoing/inactive?slt=Licensed',
        columns: outgoing,
      },
      licensed('outgoing', isTransferOver),
    ),
  ],
});

/** Outgoing rows of the world leave out times and recipient: those stand with the delivery. */
function transferFields(fields: Record<string, unknown>, _around: unknown, record: MetrcRecord) {
  const { recipient, ...times } = record.details as { recipient?: { license: string; name: string } } & {
    EstimatedDepartureDateTime?: string;
    EstimatedArrivalDateTime?: string;
  };
  const to = recipient ?? { license: fields.RecipientFacilityLicenseNumber, name: fields.RecipientFacilityName };
  return {
    ShipperFacilityInfo: `${String(fields.ShipperFacilityName)} (${String(fields.ShipperFacilityLicenseNumber)})`,
    DeliveryFacilities: `${String(to.name)} (${String(to.license)})`,
    ShipmentTypeName: fields.ShipmentTypeName ?? 'Transfer',
    EstimatedDepartureDateTime: times.EstimatedDepartureDateTime ?? fields.EstimatedDepartureDateTime,
    EstimatedArrivalDateTime: times.EstimatedArrivalDateTime ?? fields.EstimatedArrivalDateTime,
    IsVoided: fields.IsVoided ?? false,
    IsEditable: fields.ReceivedPackageCount === 0,
  };
}
