import { z } from 'zod';
import { say } from '../../sentence';
import { counterEffects, numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { count, record as ownRecord } from '../fields';
import { availableProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';
import { wasteFields, wasteProblems } from '../waste';

/** Destroys a number of plants of a batch. Sent twice it counts twice. */
export const destroyBatchPlants = defineRecordAction({
  type: 'batch.destroy',
  title: 'action_destroy',
  entity: 'plant-batch',
  permission: 'Destroy Immature Plants',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), count: count('field_plant_count'), ...wasteFields('batch-waste-reasons') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`],
  counters: ['DestroyedCount'],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('count', input.count, world.record ? numberOf(world.record, 'UntrackedCount') : undefined),
    ...wasteProblems(input, world, 'batch-waste-reasons'),
  ],
  guards: ['StrainName', 'IsOnHold'],
  effect: (input, before) => ({
    fields: {
      UntrackedCount: Number(numberOf(before, 'UntrackedCount')) - Number(input.count),
      DestroyedCount: Number(numberOf(before, 'DestroyedCount')) + Number(input.count),
    },
  }),
  request: (input, before) => ({
    method: 'DELETE',
    path: '/plantbatches/v2',
    body: [
      {
        PlantBatch: before.name,
        Count: Number(input.count),
        WasteMethodName: input.method,
        WasteMaterialMixed: input.material,
        WasteReasonName: input.reason,
        ReasonNote: input.note,
        WasteWeight: Number(input.weight),
        WasteUnitOfMeasure: input.unit,
        ActualDate: input.date,
      },
    ],
  }),
  evidence: 'counter',
  effects: (input, before, seen) => counterEffects('DestroyedCount', input.count, before, seen),
  describe: (input) => say('action_destroy_plants', input.count, input.reason),
  short: (input) => `✕ ${input.count}`,
});
