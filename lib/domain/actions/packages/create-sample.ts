import { z } from 'zod';
import { minus, showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { entriesOf, lines } from '../fields';
import { newPackageEffects, newPackageView } from '../new-package';
import { isHere } from './package-problems';
import { furtherEffect, furtherTags, repackBody, repackFields, repackProblems } from './repack';

/** Makes a lab sample out of this package, and of others. */
export const createSample = definePackageAction({
  type: 'package.create-sample',
  title: 'action_create_sample',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'tag-guarded',
  direct: false,
  rare: true,
  input: z.object({ ...repackFields(), batches: lines('field_lab_test_batches') }),
  offered: (record) => isHere(record),
  start: (world) => ({ item: world.record?.item ?? '', unit: world.record?.unit ?? '', date: world.today }),
  records: (input) => [input.tag, ...furtherTags(input), input.newTag],
  tags: (input) => [{ list: 'package-tags', tag: input.newTag }],
  reads: (input) => furtherTags(input).map((key) => ({ entity: 'package', key })),
  creates: (input) => [newPackageView(input, input.quantity, input.unit)],
  problems: repackProblems,
  guards: ['unit', 'finished', 'onHold'],
  effect: (input, before) => ({ quantity: minus(before.quantity, input.used) }),
  sideEffect: furtherEffect,
  request: (input, before, _mark, others) => ({
    method: 'POST',
    path: '/packages/v2/testing',
    body: [{ ...repackBody(input, before, others), RequiredLabTestBatches: entriesOf(input.batches) }],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, input.unit, seen),
  describe: (input) => say('action_create_sample_on', showQuantity(input.quantity, input.unit), input.newTag),
  short: (input) => `⚗ ${input.newTag.slice(-5)}`,
});
