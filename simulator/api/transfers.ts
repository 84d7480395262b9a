import type { Fields, MetrcRecord } from '../world/records.ts';
import type { Facility } from '../world/types.ts';
import { transferTypes } from '../world/vocabulary.ts';
import { type ApiRequest, type Endpoint, oneRecord } from './endpoint.ts';
import { pageReply } from './paging.ts';
import { listsOf, type RecordShape, vocabulary } from './record-lists.ts';
import { deliveryBlank, transferBlank } from './transfer-blank.ts';
import { transferPackageRow } from './transfer-package.ts';

const transfer: RecordShape = { kind: 'transfer', blank: transferBlank };
const template: RecordShape = { kind: 'transfertemplate', blank: transferBlank };

const typeRow = ({ name, isForLicensed, isForExternalIncoming }: (typeof transferTypes)[number]) => ({
  Name: name,
  TransactionType: name === 'Wholesale' ? 'Wholesale' : 'Standard',
  ForLicensedShipments: isForLicensed,
  ForExternalIncomingShipments: isForExternalIncoming,
  ForExternalOutgoingShipments: false,
  RequiresDestinationGrossWeight: false,
  RequiresPackagesGrossWeight: false,
  RequiresInvoiceNumber: false,
  RequiresPDFDocument: false,
  BypassApproval: false,
  ExternalIncomingCanRecordExternalIdentifier: false,
  ExternalIncomingExternalIdentifierRequired: false,
  ExternalOutgoingCanRecordExternalIdentifier: false,
  ExternalOutgoingExternalIdentifierRequired: false,
});

/** Manifests; who gets an outgoing one, and what, stands one and two calls deeper, without a license number. */
export const transferEndpoints: readonly Endpoint[] = [
  ...listsOf(transfer, [
    { path: '/transfers/v2/incoming', list: 'incoming', window: 'lastModified' },
    { path: '/transfers/v2/outgoing', list: 'outgoing', window: 'lastModified' },
    { path: '/transfers/v2/rejected', list: 'rejected', window: 'none' },
  ]),
  ...listsOf(template, [{ path: '/transfers/v2/templates/outgoing', list: 'outgoing', window: 'lastModified' }]),
  vocabulary('/transfers/v2/types', transferTypes.map(typeRow), 'paged', 'required'),
  vocabulary('/transfers/v2/deliveries/packages/states', ['Shipped', 'Rejected', 'Accepted', 'Returned'], 'bare'),
  {
    method: 'GET',
    path: '/transfers/v2/{id}/deliveries',
    license: 'optional',
    // One integrator found it to work for outgoing transfers only.
    answer: (request) =>
      nested(
        request,
        ({ id, list }) => String(id) === request.params.id && list !== 'incoming',
        (_facility, record) => [deliveryRow(record)],
      ),
  },
  {
    method: 'GET',
    path: '/transfers/v2/deliveries/{id}/packages',
    license: 'optional',
    answer: (request) =>
      nested(
        request,
        ({ fields }) => String(fields.DeliveryId) === request.params.id,
        (facility, record) => packageIds(record).map((id) => transferPackageRow(facility, record, id)),
      ),
  },
];

/** A paged list below one transfer; 401 when no transfer of this user fits, 404 when none of the license does. */
function nested(
  request: ApiRequest & { facility: Facility | null },
  fits: (record: MetrcRecord) => boolean,
  rows: (facility: Facility, record: MetrcRecord) => Fields[],
) {
  const id = Number(request.params.id);
  const find = ({ records }: Facility) =>
    [id, id - DELIVERY_IDS_AFTER].map((key) => records.get('transfer', key)).find((record) => record && fits(record));
  for (const facility of request.facility ? [request.facility] : request.facilities) {
    const record = find(facility);
    if (record) return pageReply(request.query, rows(facility, record), (row) => row);
  }
  return oneRecord(request, find, () => ({}));
}

/** Deliveries are numbered apart from their transfers. */
const DELIVERY_IDS_AFTER = 5_000_000;

function deliveryRow({ fields, details }: MetrcRecord): Fields {
  const recipient = details.recipient as { license: string; name: string };
  return {
    ...deliveryBlank,
    Id: fields.DeliveryId,
    ManifestNumber: fields.ManifestNumber,
    RecipientFacilityLicenseNumber: recipient.license,
    RecipientFacilityName: recipient.name,
    EstimatedDepartureDateTime: details.EstimatedDepartureDateTime,
    EstimatedArrivalDateTime: details.EstimatedArrivalDateTime,
    DeliveryPackageCount: fields.PackageCount,
    DeliveryReceivedPackageCount: fields.ReceivedPackageCount,
    ReceivedDateTime: fields.ReceivedDateTime ?? null,
  };
}

const packageIds = ({ details }: MetrcRecord) => (details.packageIds ?? []) as number[];
