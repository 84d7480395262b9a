import { z } from 'zod';
import { momentOf } from '../../calendar-day';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';
import { isOpenTransfer, openTransferProblems } from './route-form';
import { shipmentBody, shipmentFields, shipmentProblems, shipmentRow, shipmentText } from './shipment-form';

/** Replaces an announced shipment, all of it. Whether an incoming transfer came from outside does not show: Metrc says. */
export const updateShipment = defineRecordAction({
  type: 'shipment.update',
  title: 'action_update',
  entity: 'transfer-delivery',
  permission: 'Manage Transfers',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), ...shipmentFields() }),
  offered: (shipment) => shipment.list === 'transfers-incoming' && isOpenTransfer(shipment),
  start: ({ record: shipment }) => ({
    shipperLicense: textIn(shipment, 'ShipperFacilityLicenseNumber'),
    shipperName: textIn(shipment, 'ShipperFacilityName'),
    recipient: textIn(shipment, 'RecipientFacilityLicenseNumber'),
    invoice: textIn(shipment, 'InvoiceNumber'),
    transferType: textIn(shipment, 'ShipmentTypeName'),
    departure: momentOf(textIn(shipment, 'EstimatedDepartureDateTime')),
    arrival: momentOf(textIn(shipment, 'EstimatedArrivalDateTime')),
  }),
  records: (input) => [`transfer-delivery:${input.name}`],
  problems: (input, world) => [...openTransferProblems(world), ...shipmentProblems(input, world)],
  guards: ['ShipperFacilityLicenseNumber', 'DeliveryPackageCount', 'ReceivedDateTime', 'IsVoided'],
  effect: (input) => ({ fields: shipmentRow(input) }),
  request: (input, before) => {
    const body = shipmentBody(input);
    const TransferDestinationId = Number(before.fields.DeliveryId) || null;
    const Destinations = body.Destinations.map((destination) => ({ TransferDestinationId, ...destination }));
    return {
      method: 'PUT',
      path: '/transfers/v2/external/incoming',
      body: [{ TransferId: Number(before.fields.Id), ...body, Destinations }],
    };
  },
  evidence: 'value',
  effects: (input, before, seen) =>
    valueEffects(shipmentText, shipmentText({ fields: shipmentRow(input) }), before, seen),
  describe: (input) => say('action_update_named', input.name),
  short: () => '✎',
});
