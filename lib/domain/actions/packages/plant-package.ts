import { z } from 'zod';
import { minus } from '../../quantity';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { day, positive, tag } from '../fields';
import { findsBatch, newBatchEffects, newBatchFields, newBatchImage, newBatchProblems } from '../new-batch';
import { availableProblems, dayProblem } from '../problems';
import { isHere, packageProblems } from './package-problems';

/** Plants seeds or clones of a package: they become a plant batch. The batch is found by its name. */
export const plantPackage = definePackageAction({
  type: 'package.plant',
  title: 'action_plant_package',
  permission: 'Manage Immature Plants',
  repeat: 'harmful',
  direct: false,
  rare: true,
  input: z.object({
    tag: tag(),
    used: positive('field_used'),
    ...newBatchFields(),
    plantedDate: day('field_planted_date'),
    unpackagedDate: day('field_unpackaged_date'),
  }),
  offered: (record) => isHere(record),
  start: (world) => ({ plantedDate: world.today, unpackagedDate: world.today }),
  records: (input) => [input.tag, `plant-batch:${input.batchName}`],
  finds: (input) => findsBatch(input.batchName),
  creates: (input) => [newBatchImage(input)],
  problems: (input, world) => [
    ...packageProblems(world),
    ...availableProblems('used', input.used, world.record?.quantity),
    ...newBatchProblems(input, world),
    ...dayProblem('plantedDate', input.plantedDate, world),
    ...dayProblem('unpackagedDate', input.unpackagedDate, world),
  ],
  guards: ['unit', 'item', 'finished', 'onHold'],
  effect: (input, before) => ({ quantity: minus(before.quantity, input.used) }),
  request: (input, before) => ({
    method: 'POST',
    path: '/packages/v2/plantings',
    body: [
      {
        PackageLabel: input.tag,
        PackageAdjustmentAmount: Number(input.used),
        PackageAdjustmentUnitOfMeasureName: before.unit,
        PlantBatchName: input.batchName,
        PlantBatchType: input.batchType,
        PlantCount: Number(input.count),
        LocationName: input.location || null,
        SublocationName: input.sublocation || null,
        StrainName: input.strain,
        PatientLicenseNumber: null,
        PlantedDate: `${input.plantedDate}T00:00:00Z`,
        UnpackagedDate: `${input.unpackagedDate}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newBatchEffects(input, seen),
  describe: (input) => say('action_plant_package_as', input.count, input.batchName),
  short: (input) => `🌱 ${input.count}`,
});
