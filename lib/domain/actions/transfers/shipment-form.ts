import { isDay, momentOf } from '../../calendar-day';
import type { Problem } from '../../form';
import { compareAmounts, decimalText } from '../../quantity';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import type { ActionWorld } from '../define-action';
import { choice, entriesOf, line, lines, optionalLine } from '../fields';
import { choiceProblem, dayProblem } from '../problems';
import { destinationBody, emptyHead, type RouteForm, routeFields, routeProblems } from './route-form';

/** Fields of a form that announces goods from outside of Metrc. */
export const shipmentFields = () => ({
  shipperLicense: line('field_shipper_license'),
  shipperName: line('field_shipper_name'),
  shipperPhone: optionalLine('field_shipper_phone'),
  shipperAddress: optionalLine('field_shipper_address'),
  shipperAddressMore: optionalLine('field_shipper_address_more'),
  shipperCity: optionalLine('field_shipper_city'),
  shipperState: optionalLine('field_shipper_state'),
  shipperPostalCode: optionalLine('field_shipper_postal_code'),
  transferType: choice('field_transfer_type', 'external-transfer-types'),
  ...routeFields(),
  packages: lines('field_shipment_packages'),
});

/** What such a form says. */
export interface ShipmentForm extends RouteForm {
  shipperLicense: string;
  shipperName: string;
  shipperPhone: string;
  shipperAddress: string;
  shipperAddressMore: string;
  shipperCity: string;
  shipperState: string;
  shipperPostalCode: string;
  packages: string;
}

interface ShippedPackage {
  item: string;
  amount: string;
  unit: string;
  packagedDay: string;
  weight: string;
  weightUnit: string;
  externalId: string;
}

/**
 * Reads packages as typed or pasted: `item; quantity; unit; day of packaging; gross weight; its unit; external id`, the
 * last if there is one. Parted by semicolons or tabs, as items have blanks and commas in their names.
 * @returns null when there is none, or a line is none
 */
export function shippedPackages(text: string): ShippedPackage[] | null {
  const found: ShippedPackage[] = [];
  for (const entry of entriesOf(text)) {
    const parts = entry.split(/[;\t]/).map((part) => part.trim());
    const [item = '', quantity = '', unit = '', packagedDay = '', gross = '', weightUnit = '', externalId = ''] = parts;
    const [amount, weight] = [decimalText(quantity), decimalText(gross)];
    if (!item || !unit || !weightUnit || !isDay(packagedDay) || amount === null || weight === null) return null;
    if (compareAmounts(amount, '0') <= 0 || compareAmounts(weight, '0') < 0 || parts.length > 7) return null;
    found.push({ item, amount, unit, packagedDay, weight, weightUnit, externalId });
  }
  return found.length ? found : null;
}

/** The type must be Metrc's, nobody arrives before leaving, and nothing was packaged on a day to come. */
export function shipmentProblems(input: ShipmentForm, world: Pick<ActionWorld, 'choices' | 'today'>): Problem[] {
  const packages = shippedPackages(input.packages);
  return [
    ...choiceProblem('transferType', input.transferType, world.choices['external-transfer-types']),
    ...routeProblems(input),
    ...(packages ? [] : [{ field: 'packages', sentence: say('problem_no_shipment_packages') }]),
    ...(packages ?? []).flatMap(({ packagedDay }) => dayProblem('packages', packagedDay, world)).slice(0, 1),
  ];
}

/** The documented body of such a shipment, all names there but Metrc's Ids. */
export function shipmentBody(input: ShipmentForm) {
  return {
    ShipperLicenseNumber: input.shipperLicense,
    ShipperName: input.shipperName,
    ShipperMainPhoneNumber: input.shipperPhone || null,
    ShipperAddress1: input.shipperAddress || null,
    ShipperAddress2: input.shipperAddressMore || null,
    ShipperAddressCity: input.shipperCity || null,
    ShipperAddressState: input.shipperState || null,
    ShipperAddressPostalCode: input.shipperPostalCode || null,
    ...emptyHead,
    Destinations: [
      {
        ...destinationBody(input),
        GrossWeight: null,
        GrossUnitOfWeightId: null,
        Packages: packageRows(input.packages),
      },
    ],
  };
}

function packageRows(text: string) {
  return (shippedPackages(text) ?? []).map((shipped) => ({
    ItemName: shipped.item,
    Quantity: Number(shipped.amount),
    UnitOfMeasureName: shipped.unit,
    PackagedDate: `${shipped.packagedDay}T00:00:00Z`,
    ExpirationDate: null,
    SellByDate: null,
    UseByDate: null,
    GrossWeight: Number(shipped.weight),
    GrossUnitOfWeightName: shipped.weightUnit,
    WholesalePrice: null,
    ExternalId: shipped.externalId || null,
    IsFinishedGood: false,
  }));
}

/** What of it Metrc shows in the row of an incoming transfer. That these are the same fields is not documented. */
export function shipmentRow(input: ShipmentForm): RecordImage['fields'] {
  return {
    ShipperFacilityLicenseNumber: input.shipperLicense,
    ShipperFacilityName: input.shipperName,
    EstimatedDepartureDateTime: destinationBody(input).EstimatedDepartureDateTime,
    EstimatedArrivalDateTime: destinationBody(input).EstimatedArrivalDateTime,
  };
}

/** The same in one text, to be compared. */
export function shipmentText({ fields }: Pick<RecordImage, 'fields'>): string {
  const times = [fields.EstimatedDepartureDateTime, fields.EstimatedArrivalDateTime];
  const shown = times.map((time) => momentOf(String(time ?? '')));
  return [fields.ShipperFacilityLicenseNumber, fields.ShipperFacilityName, ...shown].join('|');
}
