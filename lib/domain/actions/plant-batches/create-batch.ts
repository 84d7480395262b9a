import { z } from 'zod';
import { say } from '../../sentence';
import { defineCreation } from '../define-action';
import { day } from '../fields';
import { findsBatch, newBatchEffects, newBatchFields, newBatchImage, newBatchProblems } from '../new-batch';
import { dayProblem } from '../problems';

/** Makes a plant batch. Sent twice it would be two: it is found by its name. */
export const createBatch = defineCreation({
  type: 'batch.create',
  title: 'action_create_batch',
  makes: 'plant-batch',
  permission: 'Manage Immature Plants Inventory',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...newBatchFields(), date: day('field_planted_date') }),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.batchName}`],
  finds: (input) => findsBatch(input.batchName),
  creates: (input) => [newBatchImage(input)],
  problems: (input, world) => [...newBatchProblems(input, world), ...dayProblem('date', input.date, world)],
  request: (input) => ({
    method: 'POST',
    path: '/plantbatches/v2/plantings',
    body: [
      {
        Name: input.batchName,
        Type: input.batchType,
        Count: Number(input.count),
        Strain: input.strain,
        Location: input.location || null,
        Sublocation: input.sublocation || null,
        PatientLicenseNumber: null,
        ActualDate: input.date,
        SourcePlantBatches: null,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newBatchEffects(input, seen),
  describe: (input) => say('action_plant_package_as', input.count, input.batchName),
  short: (input) => `🌱 ${input.count}`,
});
