import { z } from 'zod';
import { minus, plus } from '../../quantity';
import { say } from '../../sentence';
import { counterEffects, numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { count, record as ownRecord, positive } from '../fields';
import { availableProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Takes back a waste record of a harvest, by its number: the harvest has its weight again. Another waste record meanwhile would hide it. */
export const discontinueWaste = defineRecordAction({
  type: 'harvest.waste-discontinue',
  title: 'action_discontinue_waste',
  entity: 'harvest',
  permission: 'Discontinue Harvest Waste',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), wasteId: count('field_waste_number'), weight: positive('field_waste_weight') }),
  offered: (record) => !isOverRecord(record),
  start: () => ({}),
  records: (input) => [`harvest:${input.name}`],
  counters: ['TotalWasteWeight'],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('weight', input.weight, world.record ? numberOf(world.record, 'TotalWasteWeight') : undefined),
  ],
  guards: ['FinishedDate', 'IsOnHold'],
  effect: (input, before) => ({
    fields: {
      TotalWasteWeight: Number(minus(numberOf(before, 'TotalWasteWeight'), input.weight)),
      CurrentWeight: Number(plus(numberOf(before, 'CurrentWeight'), input.weight)),
    },
  }),
  request: (input) => ({ method: 'DELETE', path: `/harvests/v2/waste/${input.wasteId}`, body: null }),
  evidence: 'counter',
  effects: (input, before, seen) => counterEffects('TotalWasteWeight', `-${input.weight}`, before, seen),
  describe: (input) => say('action_discontinue_waste_of', input.wasteId),
  short: (input) => `↺ #${input.wasteId}`,
});
