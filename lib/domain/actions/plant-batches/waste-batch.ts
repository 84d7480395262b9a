import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';
import { wasteBody, wasteFields, wasteProblems } from '../waste';

/** Records waste of a batch that goes on. Its list has no mark of ours: it is believed on Metrc's word. */
export const wasteBatch = defineRecordAction({
  type: 'batch.waste',
  title: 'action_waste',
  entity: 'plant-batch',
  permission: 'Manage Plants Waste',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), ...wasteFields('batch-waste-reasons') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...wasteProblems(input, world, 'batch-waste-reasons')],
  guards: ['IsOnHold', 'StrainName'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/waste',
    body: [{ ...wasteBody(input), PlantBatchName: before.name }],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_waste_of', showQuantity(input.weight, input.unit)),
  short: (input) => `🗑 ${showQuantity(input.weight, input.unit)}`,
});
