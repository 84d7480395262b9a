import { transferTypes } from '../../world/vocabulary.ts';
import { has, nested, optionalText, text } from '../fields.ts';
import type { WriteRow } from '../row-write.ts';
import { localTime } from '../times.ts';

/** Where a transfer goes, and when it leaves and comes. */
export interface Destination {
  recipient: string;
  type: string;
  leavesAt: string;
  comesAt: string;
  /** How many packages go there. */
  packages: number;
}

/**
 * The destinations of a row, each with its packages.
 * @param use what the transfer is, which decides on its type
 * @param lookAtPackage complains about a package that cannot be sent
 */
export function destinations(
  row: WriteRow,
  use: 'isForLicensed' | 'isForExternalIncoming',
  lookAtPackage: (line: WriteRow) => void,
): Destination[] {
  return nested(row, 'Destinations').map((line) => {
    const packages = nested(line, 'Packages');
    for (const one of packages) lookAtPackage(one);
    if (has(line, 'Transporters')) for (const one of nested(line, 'Transporters')) transporter(one);
    const leavesAt = localTime(line, 'EstimatedDepartureDateTime');
    const comesAt = localTime(line, 'EstimatedArrivalDateTime');
    if (leavesAt !== '' && comesAt !== '' && comesAt <= leavesAt) {
      line.complain('Estimated Arrival Date Time must be after Estimated Departure Date Time.');
    }
    text(line, 'PlannedRoute', 4000);
    optionalText(line, 'InvoiceNumber');
    const recipient = text(line, 'RecipientLicenseNumber');
    return { recipient, type: transferType(line, use), leavesAt, comesAt, packages: packages.length };
  });
}

function transferType(row: WriteRow, use: 'isForLicensed' | 'isForExternalIncoming'): string {
  const name = text(row, 'TransferTypeName');
  const type = transferTypes.find((one) => one[use] && one.name.toLowerCase() === name.toLowerCase());
  if (name !== '' && !type) row.complain(`Transfer Type "${name}" is not valid.`);
  return type?.name ?? '';
}

function transporter(row: WriteRow): void {
  for (const field of ['TransporterFacilityLicenseNumber', 'DriverName', 'VehicleLicensePlateNumber']) text(row, field);
}
