import { wallClock } from '../../calendar-day';
import type { Problem } from '../../form';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import type { ActionWorld } from '../define-action';
import { line, moment, optionalLine } from '../fields';

/** Fields of a form that says where goods go, when, and who brings them. The times are estimates and may lie ahead. */
export const routeFields = () => ({
  recipient: line('field_recipient_license'),
  invoice: optionalLine('field_invoice'),
  departure: moment('field_departure'),
  arrival: moment('field_arrival'),
  route: line('field_planned_route', 1_000),
  transporter: optionalLine('field_transporter_license'),
  driver: optionalLine('field_driver_name'),
  driverOccupation: optionalLine('field_driver_occupational_license'),
  driverLicense: optionalLine('field_driver_license'),
  phone: optionalLine('field_phone'),
  vehicleMake: optionalLine('field_vehicle_make'),
  vehicleModel: optionalLine('field_vehicle_model'),
  plate: optionalLine('field_vehicle_plate'),
});

/** What such a form says. */
export interface RouteForm {
  recipient: string;
  invoice: string;
  transferType: string;
  departure: string;
  arrival: string;
  route: string;
  transporter: string;
  driver: string;
  driverOccupation: string;
  driverLicense: string;
  phone: string;
  vehicleMake: string;
  vehicleModel: string;
  plate: string;
}

/** Nobody arrives before leaving. */
export function routeProblems(input: Pick<RouteForm, 'departure' | 'arrival'>): Problem[] {
  return input.arrival < input.departure ? [{ field: 'arrival', sentence: say('problem_arrives_before') }] : [];
}

/** A voided transfer, or one that was received, is not changed any more. */
export function openTransferProblems({ record }: Pick<ActionWorld<RecordImage>, 'record'>): Problem[] {
  if (!record) return [{ sentence: say('problem_record_not_here') }];
  return isOpenTransfer(record) ? [] : [{ sentence: say('problem_transfer_over') }];
}

/** Neither voided nor received. */
export function isOpenTransfer({ fields }: Pick<RecordImage, 'fields'>): boolean {
  return !fields.IsVoided && !fields.ReceivedDateTime;
}

/** The documented fields of the one who brings it, at the head of a body: the documentation's own are empty there. */
export const emptyHead = {
  TransporterFacilityLicenseNumber: null,
  DriverOccupationalLicenseNumber: null,
  DriverName: null,
  DriverLicenseNumber: null,
  PhoneNumberForQuestions: null,
  VehicleMake: null,
  VehicleModel: null,
  VehicleLicensePlateNumber: null,
};

/** The documented fields of a body's destination, without its packages. One destination, one transporter. */
export function destinationBody(input: RouteForm) {
  return {
    RecipientLicenseNumber: input.recipient,
    InvoiceNumber: input.invoice || null,
    TransferTypeName: input.transferType,
    PlannedRoute: input.route,
    EstimatedDepartureDateTime: wallClock(input.departure),
    EstimatedArrivalDateTime: wallClock(input.arrival),
    Transporters: input.transporter ? [transporterBody(input)] : [],
  };
}

function transporterBody(input: RouteForm) {
  return {
    TransporterFacilityLicenseNumber: input.transporter,
    DriverOccupationalLicenseNumber: input.driverOccupation || null,
    DriverName: input.driver || null,
    DriverLicenseNumber: input.driverLicense || null,
    DriverLayoverLeg: null,
    PhoneNumberForQuestions: input.phone || null,
    VehicleMake: input.vehicleMake || null,
    VehicleModel: input.vehicleModel || null,
    VehicleLicensePlateNumber: input.plate || null,
    IsLayover: false,
    EstimatedDepartureDateTime: wallClock(input.departure),
    EstimatedArrivalDateTime: wallClock(input.arrival),
    TransporterDetails: [],
  };
}
