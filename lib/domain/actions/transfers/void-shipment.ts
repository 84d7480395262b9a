import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { isOpenTransfer, openTransferProblems } from './route-form';
import { voidedEffects } from './voided';

/** Voids an announced shipment, by the transfer's own Id. */
export const voidShipment = defineRecordAction({
  type: 'shipment.void',
  title: 'action_void',
  entity: 'transfer-delivery',
  permission: 'Manage Transfers',
  repeat: 'absolute',
  direct: false,
  input: z.object(record()),
  offered: (shipment) => shipment.list === 'transfers-incoming' && isOpenTransfer(shipment),
  start: () => ({}),
  records: (input) => [`transfer-delivery:${input.name}`],
  problems: (_input, world) => openTransferProblems(world),
  guards: ['ReceivedDateTime', 'IsVoided'],
  effect: () => ({ fields: { IsVoided: true } }),
  request: (_input, before) => ({
    method: 'DELETE',
    path: `/transfers/v2/external/incoming/${before.fields.Id}`,
    body: null,
  }),
  evidence: 'value',
  effects: (_input, _before, seen) => voidedEffects(seen),
  describe: (input) => say('action_void_of', input.name),
  short: () => '✕',
});
