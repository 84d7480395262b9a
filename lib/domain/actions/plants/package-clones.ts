import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, count, flag, record } from '../fields';
import { newPackageEffects, newPackageFields, newPackageProblems, newPackageView } from '../new-package';
import { choiceProblem } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Packages clones or seeds of a plant. */
export const packageClones = defineRecordAction({
  type: 'plant.package',
  title: 'action_package_clones',
  entity: 'plant',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({
    ...record(),
    count: count('field_plant_count'),
    batchType: choice('field_batch_type', 'batch-types'),
    ...newPackageFields(),
    isDonation: flag('field_is_donation'),
    isTradeSample: flag('field_is_trade_sample'),
  }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`, input.newTag],
  tags: (input) => [{ list: 'package-tags', tag: input.newTag }],
  creates: (input) => [newPackageView(input, input.count, 'Each')],
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('batchType', input.batchType, world.choices['batch-types']),
    ...newPackageProblems(input, world),
  ],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/plantbatch/packages',
    body: [
      {
        PlantLabel: before.name,
        PackageTag: input.newTag,
        PlantBatchType: input.batchType,
        Item: input.item,
        Location: input.location || null,
        Sublocation: input.sublocation || null,
        Note: input.note || null,
        IsTradeSample: input.isTradeSample === 'yes',
        PatientLicenseNumber: null,
        IsDonation: input.isDonation === 'yes',
        Count: Number(input.count),
        ActualDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, null, seen),
  describe: (input) => say('action_package_plants_on', input.count, input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
