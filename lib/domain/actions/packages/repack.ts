import type { Problem } from '../../form';
import { minus } from '../../quantity';
import type { PackageView, Subject } from '../../records';
import { say } from '../../sentence';
import { isPackage, type Patch } from '../../subject';
import type { ActionWorld, Records, Seen } from '../define-action';
import { choice, lines, optionalLine, positive, tag } from '../fields';
import {
  type NewPackage,
  newPackageEffects,
  newPackageFields,
  newPackageProblems,
  newPackageView,
} from '../new-package';
import { type PackageMarks, packageMarkFields, packageMarksBody } from '../package-marks';
import { availableProblems, choiceProblem } from '../problems';
import { ingredientsOf } from './ingredient-lines';
import { isHere, packageProblems } from './package-problems';
import { takenPatch, takenProblems, takenRefs, unitOf } from './taken';

/** Fields of a form that makes a package out of this one, and of others. */
export const repackFields = () => ({
  tag: tag(),
  used: positive('field_used'),
  more: lines('field_more_ingredients'),
  quantity: positive('field_new_quantity'),
  unit: choice('field_unit', 'units'),
  ...newPackageFields(),
  productionBatch: optionalLine('field_production_batch'),
  ...packageMarkFields(),
});

/** What such a form says. */
export interface Repack extends NewPackage, PackageMarks {
  tag: string;
  used: string;
  more: string;
  quantity: string;
  unit: string;
  productionBatch: string;
}

/** Tags of the further ingredients. */
export function furtherTags(input: Pick<Repack, 'more'>): string[] {
  return (ingredientsOf(input.more) ?? []).map((ingredient) => ingredient.tag);
}

/** Every ingredient must be here and hold what is taken of it, after what the queue takes before. */
export function repackProblems(input: Repack, world: ActionWorld<PackageView>): Problem[] {
  const more = ingredientsOf(input.more);
  const isTwice = more?.some((ingredient) => ingredient.tag === input.tag);
  return [
    ...packageProblems(world),
    ...availableProblems('used', input.used, world.record?.quantity),
    ...(more === null || isTwice ? [{ field: 'more', sentence: say('problem_no_ingredients') }] : []),
    ...takenProblems('more', more ?? [], world),
    ...choiceProblem('unit', input.unit, world.choices.units),
    ...newPackageProblems(input, world),
  ];
}

/** What is left of a further ingredient. */
export function furtherEffect(input: Pick<Repack, 'more'>, key: string, record: Subject): Patch {
  return takenPatch(ingredientsOf(input.more), key, record);
}

/** The documented body of `POST /packages/v2` and its sister for samples, all names there. */
export function repackBody(input: Repack, before: PackageView, others: Records) {
  const batch = input.productionBatch || null;
  return {
    Tag: input.newTag,
    Location: input.location || null,
    Sublocation: input.sublocation || null,
    Item: input.item,
    Quantity: Number(input.quantity),
    UnitOfMeasure: input.unit,
    PatientLicenseNumber: null,
    Note: input.note || null,
    IsProductionBatch: batch !== null,
    ProductionBatchNumber: batch,
    ...packageMarksBody(input),
    IsFinishedGood: false,
    ProductRequiresRemediation: false,
    UseSameItem: isSameItem(input, before, others),
    ActualDate: input.date,
    Ingredients: ingredientRows(input, before, others),
    RequiredLabTestBatches: null,
    ProcessingJobTypeId: null,
    LabTestStageId: null,
  };
}

// Ingredients of several items have no same item: Metrc refuses the word then, whatever the new package is.
function isSameItem(input: Repack, before: PackageView, others: Records): boolean {
  const further = furtherTags(input).map((name) => others[name]);
  return [before, ...further].every((record) => record && isPackage(record) && record.item === input.item);
}

// Each in its own unit: how Metrc converts is not established.
function ingredientRows(input: Repack, before: PackageView, others: Records) {
  const further = (ingredientsOf(input.more) ?? []).map(({ tag: name, amount }) => ({
    Package: name,
    Quantity: Number(amount),
    UnitOfMeasure: unitOf(others, name),
  }));
  return [{ Package: input.tag, Quantity: Number(input.used), UnitOfMeasure: before.unit }, ...further];
}

/** What all makings of a package out of packages have in common: only their titles, paths and bodies differ. */
export const repackParts = {
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'tag-guarded',
  direct: false,
  rare: true,
  offered: (record: PackageView) => isHere(record),
  start: (world: ActionWorld<PackageView>) => ({
    item: world.record?.item ?? '',
    unit: world.record?.unit ?? '',
    date: world.today,
  }),
  records: (input: Repack) => [input.tag, ...furtherTags(input), input.newTag],
  tags: (input: Repack) => [{ list: 'package-tags' as const, tag: input.newTag }],
  reads: (input: Repack) => takenRefs(ingredientsOf(input.more)),
  creates: (input: Repack) => [newPackageView(input, input.quantity, input.unit)],
  problems: repackProblems,
  guards: ['unit', 'finished', 'onHold'],
  effect: (input: Repack, before: PackageView) => ({ quantity: minus(before.quantity, input.used) }),
  sideEffect: furtherEffect,
  evidence: 'key',
  effects: (input: Repack, _before: PackageView, seen: Seen) => newPackageEffects(input, input.unit, seen),
} as const;
