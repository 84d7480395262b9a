import { z } from 'zod';
import { say } from '../../sentence';
import { numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { newPackageEffects, newPackageProblems, newPackageView } from '../new-package';
import { availableProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';
import { batchPackageBody, batchPackageFields } from './batch-package';

/** Packages plants of a batch. */
export const packageBatchPlants = defineRecordAction({
  type: 'batch.package',
  title: 'action_package_plants',
  entity: 'plant-batch',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({ ...ownRecord(), ...batchPackageFields() }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`, input.newTag],
  tags: (input) => [{ list: 'package-tags', tag: input.newTag }],
  creates: (input) => [newPackageView(input, input.count, 'Each')],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('count', input.count, world.record ? numberOf(world.record, 'UntrackedCount') : undefined),
    ...newPackageProblems(input, world),
  ],
  guards: ['IsOnHold', 'StrainName'],
  effect: (input, before) => ({
    fields: {
      UntrackedCount: Number(numberOf(before, 'UntrackedCount')) - Number(input.count),
      PackagedCount: Number(numberOf(before, 'PackagedCount')) + Number(input.count),
    },
  }),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/packages',
    body: [batchPackageBody(input, before)],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, null, seen),
  describe: (input) => say('action_package_plants_on', input.count, input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
