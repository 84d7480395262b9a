import type { Endpoint } from '../../api/endpoint.ts';
import { zonedTime } from '../../world/local-time.ts';
import { addRecord, changeRecord, removeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { decimal, idField, optionalText } from '../fields.ts';
import { newName } from '../names.ts';
import { deleteById, rowWrite, type WriteRow } from '../row-write.ts';
import { writablePackage } from '../sources.ts';
import { onlyOnce } from '../subjects.ts';
import { unit } from '../units.ts';
import { destinations } from './destinations.ts';

/** Templates of outgoing transfers: all of a transfer that the API can make, so no package leaves. */
export const transferTemplateEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/transfers/v2/templates/outgoing',
    prepare(row) {
      const { name, fields } = described(row);
      return () => {
        const { world, facility, writer } = row;
        const born = { CreatedDateTime: zonedTime(facility.zone, world.clock.now()), CreatedByUserName: writer.by };
        const own = { ShipperFacilityLicenseNumber: facility.license, ShipperFacilityName: facility.name };
        return addRecord(world, facility, {
          kind: 'transfertemplate',
          list: 'outgoing',
          name,
          fields: { ...own, ...born, ...fields },
        }).id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/transfers/v2/templates/outgoing',
    prepare(row) {
      const id = idField(row, 'TransferTemplateId');
      const template = row.facility.records.get('transfertemplate', id);
      onlyOnce(row, template, 'Template');
      if (id > 0 && !template) row.complain(`Transfer Template Id ${id} was not found.`);
      const { name, fields } = described(row, template);
      if (!template) return null;
      return () => {
        changeRecord(row.world, row.facility, template, { name, fields });
        return id;
      };
    },
  }),
  deleteById<MetrcRecord>({
    path: '/transfers/v2/templates/outgoing/{id}',
    find: ({ records }, id) => records.get('transfertemplate', id),
    apply: (template, { world, facility }) => removeRecord(world, facility, template),
  }),
];

function described(row: WriteRow, own?: MetrcRecord): { name: string; fields: Fields } {
  const name = newName(row, 'Name', 'transfertemplate', own);
  const to = destinations(row, 'isForLicensed', (line) => {
    writablePackage(line, 'PackageLabel');
    decimal(line, 'GrossWeight', { above: 0 });
    unit(line, 'GrossUnitOfWeightName', 'WeightBased');
  });
  for (const { recipient } of to) {
    if (recipient === row.facility.license) row.complain('Recipient License Number cannot be the current Facility.');
  }
  return {
    name,
    fields: {
      Name: name,
      DeliveryCount: to.length,
      PackageCount: to.reduce((sum, { packages }) => sum + packages, 0),
      EstimatedDepartureDateTime: to[0]?.leavesAt ?? '',
      EstimatedArrivalDateTime: to[0]?.comesAt ?? '',
      DriverName: optionalText(row, 'DriverName') ?? '',
      VehicleMake: optionalText(row, 'VehicleMake') ?? '',
      VehicleModel: optionalText(row, 'VehicleModel') ?? '',
      VehicleLicensePlateNumber: optionalText(row, 'VehicleLicensePlateNumber') ?? '',
    },
  };
}
