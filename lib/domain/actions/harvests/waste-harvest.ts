import { z } from 'zod';
import { minus, plus, sameAmount, showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { enteredEffects, numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { choice, day, record as ownRecord, positive } from '../fields';
import { availableProblems, choiceProblem, dayProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Takes waste off a harvest, in its own unit. Sent twice it counts twice. */
export const wasteHarvest = defineRecordAction({
  type: 'harvest.waste',
  title: 'action_waste',
  entity: 'harvest',
  permission: 'Manage Harvests',
  repeat: 'harmful',
  direct: false,
  input: z.object({
    ...ownRecord(),
    weight: positive('field_waste_weight'),
    wasteType: choice('field_waste_type', 'harvest-waste-types'),
    date: day('field_waste_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`harvest:${input.name}`],
  counters: ['TotalWasteWeight'],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('weight', input.weight, world.record ? numberOf(world.record, 'CurrentWeight') : undefined),
    ...choiceProblem('wasteType', input.wasteType, world.choices['harvest-waste-types']),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['IsOnHold', 'FinishedDate', 'UnitOfWeightName'],
  effect: (input, before) => ({
    fields: {
      CurrentWeight: Number(minus(numberOf(before, 'CurrentWeight'), input.weight)),
      TotalWasteWeight: Number(plus(numberOf(before, 'TotalWasteWeight'), input.weight)),
    },
  }),
  request: (input, before) => ({
    method: 'POST',
    path: '/harvests/v2/waste',
    body: [
      {
        Id: Number(before.key),
        WasteType: input.wasteType,
        UnitOfWeight: textIn(before, 'UnitOfWeightName'),
        WasteWeight: Number(input.weight),
        ActualDate: input.date,
      },
    ],
  }),
  evidence: 'counter',
  entries: 'harvest-waste',
  effects: (input, before, seen) => {
    const unit = textIn(before, 'UnitOfWeightName');
    return enteredEffects('TotalWasteWeight', input.weight, before, seen, {
      amountOf: ({ UnitOfWeightName, WasteWeight }) => (UnitOfWeightName === unit ? String(WasteWeight) : null),
      isOwn: ({ WasteTypeName, WasteWeight, ActualDate }) =>
        WasteTypeName === input.wasteType &&
        sameAmount(String(WasteWeight), input.weight) &&
        String(ActualDate).startsWith(input.date),
    });
  },
  describe: (input, before) => say('action_waste_of', showQuantity(input.weight, textIn(before, 'UnitOfWeightName'))),
  short: (input, before) => `🗑 ${showQuantity(input.weight, textIn(before, 'UnitOfWeightName'))}`,
});
