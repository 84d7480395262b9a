import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { day, record } from '../fields';
import { findsBatch, newBatchEffects, newBatchFields, newBatchImage, newBatchProblems } from '../new-batch';
import { dayProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Makes a plant batch of clones or seeds of a plant. The batch is found by its name. */
export const plantClones = defineRecordAction({
  type: 'plant.plantings',
  title: 'action_plantings',
  entity: 'plant',
  permission: 'Manage Immature Plants Inventory',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...record(), ...newBatchFields(), date: day('field_planted_date') }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ strain: textIn(world.record, 'StrainName'), date: world.today }),
  records: (input) => [`plant:${input.name}`, `plant-batch:${input.batchName}`],
  finds: (input) => findsBatch(input.batchName),
  creates: (input) => [newBatchImage(input)],
  problems: (input, world) => [
    ...recordProblems(world),
    ...newBatchProblems(input, world),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/plantings',
    body: [
      {
        PlantLabel: before.name,
        PlantBatchName: input.batchName,
        PlantBatchType: input.batchType,
        PlantCount: Number(input.count),
        LocationName: input.location || null,
        SublocationName: input.sublocation || null,
        StrainName: input.strain,
        PatientLicenseNumber: null,
        ActualDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newBatchEffects(input, seen),
  describe: (input) => say('action_plant_package_as', input.count, input.batchName),
  short: (input) => `🌱 ${input.count}`,
});
