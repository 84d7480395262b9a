import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, flag, optionalDay, optionalLine, record as ownRecord, positive } from '../fields';
import { newPackageEffects, newPackageFields, newPackageProblems, newPackageView } from '../new-package';
import { choiceProblem } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Packages what a job made. The job goes on: it is finished by itself, so that each write has one effect. */
export const packageJob = defineRecordAction({
  type: 'job.package',
  title: 'action_package_job',
  entity: 'job',
  permission: 'Manage Processing Job',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({
    ...ownRecord(),
    quantity: positive('field_new_quantity'),
    unit: choice('field_unit', 'units'),
    ...newPackageFields(),
    productionBatch: optionalLine('field_production_batch'),
    isFinishedGood: flag('field_is_finished_good'),
    expirationDate: optionalDay('field_expiration_date'),
    sellByDate: optionalDay('field_sell_by_date'),
    useByDate: optionalDay('field_use_by_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`job:${input.name}`, input.newTag],
  tags: (input) => [{ list: 'package-tags', tag: input.newTag }],
  creates: (input) => [newPackageView(input, input.quantity, input.unit)],
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('unit', input.unit, world.choices.units),
    ...newPackageProblems(input, world),
  ],
  // The body calls the job by its name.
  guards: ['Name', 'IsFinished'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/processing/v2/createpackages',
    body: [
      {
        JobName: before.name,
        Tag: input.newTag,
        Location: input.location || null,
        Sublocation: input.sublocation || null,
        Item: input.item,
        Quantity: Number(input.quantity),
        UnitOfMeasure: input.unit,
        IsFinishedGood: input.isFinishedGood === 'yes',
        PatientLicenseNumber: null,
        Note: input.note || null,
        ProductionBatchNumber: input.productionBatch || null,
        FinishProcessingJob: false,
        FinishDate: null,
        WasteCountQuantity: null,
        WasteCountUnitOfMeasureName: null,
        WasteVolumeQuantity: null,
        WasteVolumeUnitOfMeasureName: null,
        WasteWeightQuantity: null,
        WasteWeightUnitOfMeasureName: null,
        FinishNote: null,
        PackageDate: input.date,
        ExpirationDate: input.expirationDate || null,
        SellByDate: input.sellByDate || null,
        UseByDate: input.useByDate || null,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, input.unit, seen),
  describe: (input) => say('action_create_package_on', showQuantity(input.quantity, input.unit), input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
