import { z } from 'zod';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineCreation } from '../define-action';
import { shipmentBody, shipmentFields, shipmentProblems } from './shipment-form';

/** Announces goods from outside of Metrc. Its manifest number is Metrc's and known only afterwards: believed on Metrc's word. */
export const announceShipment = defineCreation({
  type: 'shipment.create',
  title: 'action_announce_shipment',
  makes: 'transfer-delivery',
  permission: 'Manage Transfers',
  repeat: 'harmful',
  direct: false,
  input: z.object(shipmentFields()),
  start: () => ({}),
  // Two of one shipper keep their order.
  records: (input) => [`shipper:${input.shipperLicense}`],
  problems: shipmentProblems,
  request: (input) => ({ method: 'POST', path: '/transfers/v2/external/incoming', body: [shipmentBody(input)] }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_announce_shipment_of', input.shipperName),
  short: () => '⊕',
});
