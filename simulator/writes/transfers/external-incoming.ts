import type { Endpoint } from '../../api/endpoint.ts';
import { quantityType } from '../../api/item-shape.ts';
import { zonedTime } from '../../world/local-time.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, decimal, idField, optionalText, text } from '../fields.ts';
import { itemNamed } from '../items.ts';
import { deleteById, rowWrite, type WriteRow } from '../row-write.ts';
import { onlyOnce } from '../subjects.ts';
import { unit } from '../units.ts';
import { destinations } from './destinations.ts';

const needs = ['CanTransferFromExternalFacilities'] as const;

/**
 * Shipments from outside of the state's system, announced, changed and voided. They stand among the incoming
 * transfers; receiving them is for the pages only, so no package appears.
 */
export const externalIncomingEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/transfers/v2/external/incoming',
    needs,
    prepare(row) {
      const fields = described(row);
      return () => {
        const { world, facility, writer } = row;
        const id = facility.records.nextId('transfer');
        const manifest = String(id % 10_000_000).padStart(10, '0');
        const CreatedDateTime = zonedTime(facility.zone, world.clock.now());
        return addRecord(world, facility, {
          kind: 'transfer',
          list: 'incoming',
          id,
          name: manifest,
          fields: {
            ManifestNumber: manifest,
            DeliveryId: id + 5_000_000,
            CreatedDateTime,
            CreatedByUserName: writer.by,
            ...fields,
          },
          details: { packageIds: [], isExternal: true, recipient: { license: facility.license, name: facility.name } },
        }).id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/transfers/v2/external/incoming',
    needs,
    prepare(row) {
      const id = idField(row, 'TransferId');
      const transfer = row.facility.records.get('transfer', id);
      onlyOnce(row, transfer, 'Transfer');
      if (id > 0 && !transfer) row.complain(`Transfer Id ${id} was not found.`);
      if (transfer) for (const message of closed(transfer)) row.complain(message);
      const fields = described(row);
      if (!transfer) return null;
      return () => {
        changeRecord(row.world, row.facility, transfer, { fields });
        return id;
      };
    },
  }),
  deleteById<MetrcRecord>({
    path: '/transfers/v2/external/incoming/{id}',
    needs,
    find: ({ records }, id) => records.get('transfer', id),
    check: closed,
    apply: (transfer, { world, facility }) => changeRecord(world, facility, transfer, { fields: { IsVoided: true } }),
  }),
];

/** Why a transfer is not, or no longer, one that may be changed here. */
function closed({ name, fields, details, list }: MetrcRecord): string[] {
  if (list !== 'incoming' || details.isExternal !== true)
    return [`Transfer ${name} is not an external incoming Transfer.`];
  if (fields.IsVoided) return [`Transfer ${name} is Voided and cannot be modified.`];
  return fields.ReceivedPackageCount ? [`Transfer ${name} is received and cannot be modified.`] : [];
}

function described(row: WriteRow) {
  const to = destinations(row, 'isForExternalIncoming', (line) => announced(line));
  const { license, name } = row.facility;
  for (const { recipient } of to) {
    if (recipient !== '' && recipient !== license)
      row.complain(`Recipient License Number "${recipient}" is not the current Facility.`);
  }
  const count = to.reduce((sum, { packages }) => sum + packages, 0);
  return {
    ShipperFacilityLicenseNumber: text(row, 'ShipperLicenseNumber'),
    ShipperFacilityName: text(row, 'ShipperName'),
    RecipientFacilityLicenseNumber: license,
    RecipientFacilityName: name,
    ShipmentTypeName: to[0]?.type ?? null,
    ShipmentTransactionType: 'Standard',
    EstimatedDepartureDateTime: to[0]?.leavesAt ?? '',
    EstimatedArrivalDateTime: to[0]?.comesAt ?? '',
    DeliveryCount: to.length,
    PackageCount: count,
    DeliveryPackageCount: count,
    ReceivedPackageCount: 0,
    ReceivedDeliveryCount: 0,
    DriverName: optionalText(row, 'DriverName') ?? '',
    VehicleMake: optionalText(row, 'VehicleMake') ?? '',
    VehicleModel: optionalText(row, 'VehicleModel') ?? '',
    VehicleLicensePlateNumber: optionalText(row, 'VehicleLicensePlateNumber') ?? '',
  };
}

/** A package that is on its way, of an item of this facility. */
function announced(line: WriteRow): void {
  const item = itemNamed(line, 'ItemName');
  decimal(line, 'Quantity', { above: 0 });
  const measured = unit(line, 'UnitOfMeasureName');
  if (item && measured && measured.quantityType !== quantityType(item)) {
    line.complain(`Unit Of Measure Name "${measured.name}" is not valid for Item "${item.name}".`);
  }
  day(line, 'PackagedDate', undefined, 'moment');
  decimal(line, 'GrossWeight', { above: 0 });
  unit(line, 'GrossUnitOfWeightName', 'WeightBased');
}
