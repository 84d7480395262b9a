import { z } from 'zod';
import { say } from '../../sentence';
import { countChangeFields, countChangeProblems } from '../count-change';
import { counterEffects, numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';

/** Changes the count of a batch by an amount. Sent twice it counts twice. */
export const adjustBatch = defineRecordAction({
  type: 'batch.adjust',
  title: 'action_change_by',
  entity: 'plant-batch',
  permission: 'Manage Immature Plants Inventory',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), ...countChangeFields() }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`],
  counters: ['UntrackedCount'],
  problems: (input, world) => [
    ...recordProblems(world),
    ...countChangeProblems(input, world),
    ...(world.record && Number(numberOf(world.record, 'UntrackedCount')) + Number(input.changeBy) < 0
      ? [{ field: 'changeBy', sentence: say('problem_below_zero') }]
      : []),
  ],
  guards: ['IsOnHold', 'StrainName'],
  effect: (input, before) => ({
    fields: { UntrackedCount: Number(numberOf(before, 'UntrackedCount')) + Number(input.changeBy) },
  }),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/adjust',
    body: [
      {
        PlantBatchName: before.name,
        Quantity: Number(input.changeBy),
        AdjustmentReason: input.reason,
        AdjustmentDate: input.date,
        ReasonNote: input.note || null,
      },
    ],
  }),
  evidence: 'counter',
  effects: (input, before, seen) => counterEffects('UntrackedCount', input.changeBy, before, seen),
  describe: (input) => say('action_changed_by', input.changeBy),
  short: (input) => input.changeBy,
});
