import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { newPackageEffects, newPackageProblems, newPackageView } from '../new-package';
import { isOverRecord, recordProblems } from '../record-problems';
import { batchPackageBody, batchPackageFields } from './batch-package';

/** Packages clones taken of a mother plant batch: the batch keeps its plants. */
export const packageMotherBatch = defineRecordAction({
  type: 'batch.package-mother',
  title: 'action_package_from_mother',
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
  problems: (input, world) => [...recordProblems(world), ...newPackageProblems(input, world)],
  guards: ['IsOnHold', 'StrainName'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/packages/frommotherplant',
    body: [batchPackageBody(input, before)],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, null, seen),
  describe: (input) => say('action_package_plants_on', input.count, input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
