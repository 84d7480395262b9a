import { z } from 'zod';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { day, newTag as otherTag, record as ownRecord } from '../fields';
import { dayProblem, sameProblem } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Merges a plant group into another. What becomes of the merged one is not documented: where it does not show as gone, Metrc's word decides. */
export const mergePlants = defineRecordAction({
  type: 'plant.merge',
  title: 'action_merge',
  entity: 'plant',
  permission: 'Manicure/Harvest Veg/Flower Plants',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), target: otherTag('field_merge_into'), date: day('field_merge_date') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`, `plant:${input.target}`],
  reads: (input) => [{ entity: 'plant', key: input.target }],
  problems: (input, world) => [
    ...recordProblems(world),
    ...sameProblem('target', input.target === input.name),
    ...(world.others[`plant:${input.target}`] ? [] : [{ field: 'target', sentence: say('problem_record_not_here') }]),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({ list: 'plants-inactive' }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/merge',
    body: [{ TargetPlantGroupLabel: input.target, SourcePlantGroupLabel: before.name, MergeDate: input.date }],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => (seen.record && isOverRecord(seen.record) ? 1 : wordEffects(seen)),
  describe: (input) => say('action_merge_into', input.target),
  short: (input) => `⇒ ${input.target.slice(-5)}`,
});
