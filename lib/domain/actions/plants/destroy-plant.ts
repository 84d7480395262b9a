import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { isOverRecord, markEffects, recordProblems } from '../record-problems';
import { wasteFields, wasteProblems } from '../waste';

/** Destroys a plant. The one DELETE of Metrc's that carries a body. */
export const destroyPlant = defineRecordAction({
  type: 'plant.destroy',
  title: 'action_destroy',
  entity: 'plant',
  permission: 'Destroy Veg/Flower Plants',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), ...wasteFields('plant-waste-reasons') }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...wasteProblems(input, world, 'plant-waste-reasons')],
  guards: ['GrowthPhase', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: (input) => ({ fields: { DestroyedDate: input.date } }),
  request: (input, before) => ({
    method: 'DELETE',
    path: '/plants/v2',
    body: [
      {
        Id: Number(before.key),
        Label: null,
        WasteMethodName: input.method,
        WasteMaterialMixed: input.material,
        WasteWeight: Number(input.weight),
        WasteUnitOfMeasureName: input.unit,
        WasteReasonName: input.reason,
        Count: 0,
        ReasonNote: input.note,
        ActualDate: input.date,
      },
    ],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => markEffects('DestroyedDate', before, seen),
  describe: (input) => say('action_destroy_for', input.reason),
  short: () => '✕',
});
