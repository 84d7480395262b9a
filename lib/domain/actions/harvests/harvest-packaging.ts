import { z } from 'zod';
import { minus, plus, showQuantity } from '../../quantity';
import { type MessageKey, say } from '../../sentence';
import { numberOf } from '../counter-evidence';
import { type ActionDefinition, defineRecordAction } from '../define-action';
import { record as ownRecord, positive } from '../fields';
import { harvestPackageBody, harvestPackageFields } from '../harvest-package';
import { newPackageEffects, newPackageProblems, newPackageView } from '../new-package';
import { availableProblems } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Declares a write that packages weight of a harvest, in its own unit. */
export function harvestPackaging(what: { type: string; title: MessageKey; path: string }): ActionDefinition {
  const { type, title, path } = what;
  return defineRecordAction({
    type,
    title,
    entity: 'harvest',
    permission: 'Create/Submit/Discontinue Packages',
    repeat: 'tag-guarded',
    direct: false,
    input: z.object({ ...ownRecord(), weight: positive('field_wet_weight'), ...harvestPackageFields() }),
    offered: (record) => !isOverRecord(record),
    start: (world) => ({ date: world.today }),
    records: (input) => [`harvest:${input.name}`, input.newTag],
    tags: (input) => [{ list: 'package-tags', tag: input.newTag }],
    creates: (input, before) => [newPackageView(input, input.weight, textIn(before, 'UnitOfWeightName'))],
    problems: (input, world) => [
      ...recordProblems(world),
      ...availableProblems('weight', input.weight, world.record ? numberOf(world.record, 'CurrentWeight') : undefined),
      ...newPackageProblems(input, world),
    ],
    guards: ['IsOnHold', 'FinishedDate', 'UnitOfWeightName'],
    effect: (input, before) => ({
      fields: {
        CurrentWeight: Number(minus(numberOf(before, 'CurrentWeight'), input.weight)),
        TotalPackagedWeight: Number(plus(numberOf(before, 'TotalPackagedWeight'), input.weight)),
        PackageCount: Number(numberOf(before, 'PackageCount')) + 1,
      },
    }),
    request: (input, before) => ({
      method: 'POST',
      path,
      body: [harvestPackageBody(input, before)],
    }),
    evidence: 'key',
    effects: (input, before, seen) => newPackageEffects(input, textIn(before, 'UnitOfWeightName'), seen),
    describe: (input, before) =>
      say('action_create_package_on', showQuantity(input.weight, textIn(before, 'UnitOfWeightName')), input.newTag),
    short: (input) => `⊕ ${input.newTag.slice(-5)}`,
  });
}
