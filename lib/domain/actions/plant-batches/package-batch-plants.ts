import { z } from 'zod';
import { say } from '../../sentence';
import { numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { count, flag, optionalDay, record as ownRecord } from '../fields';
import { newPackageEffects, newPackageFields, newPackageProblems, newPackageView } from '../new-package';
import { availableProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Packages plants of a batch. */
export const packageBatchPlants = defineRecordAction({
  type: 'batch.package',
  title: 'action_package_plants',
  entity: 'plant-batch',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({
    ...ownRecord(),
    count: count('field_plant_count'),
    ...newPackageFields(),
    isDonation: flag('field_is_donation'),
    isTradeSample: flag('field_is_trade_sample'),
    expirationDate: optionalDay('field_expiration_date'),
    sellByDate: optionalDay('field_sell_by_date'),
    useByDate: optionalDay('field_use_by_date'),
  }),
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
    body: [
      {
        Id: Number(before.key),
        PlantBatch: null,
        Count: Number(input.count),
        Location: input.location || null,
        Sublocation: input.sublocation || null,
        Item: input.item,
        Tag: input.newTag,
        PatientLicenseNumber: null,
        Note: input.note || null,
        IsTradeSample: input.isTradeSample === 'yes',
        IsDonation: input.isDonation === 'yes',
        ActualDate: input.date,
        ExpirationDate: input.expirationDate || null,
        SellByDate: input.sellByDate || null,
        UseByDate: input.useByDate || null,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newPackageEffects(input, null, seen),
  describe: (input) => say('action_package_plants_on', input.count, input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
