import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { day, newTag, record as ownRecord } from '../fields';
import { dayProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';

/** Puts a plant batch on a tag: the tag becomes its name. Which of the two kinds of tags it takes is not documented, so only its form is checked. */
export const replaceBatchTag = defineRecordAction({
  type: 'batch.tag',
  title: 'action_replace_tag',
  entity: 'plant-batch',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({ ...ownRecord(), newTag: newTag('field_new_tag'), date: day('field_replace_date') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`, `plant-batch:${input.newTag}`],
  creates: (input, before) => (before ? [{ ...before, name: input.newTag }] : []),
  problems: (input, world) => [...recordProblems(world), ...dayProblem('date', input.date, world)],
  guards: ['Name', 'IsOnHold'],
  effect: (input) => ({ fields: { Name: input.newTag } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plantbatches/v2/tag',
    body: [{ Id: Number(before.key), Group: null, TagId: null, NewTag: input.newTag, ReplaceDate: input.date }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('Name', input.newTag, before, seen),
  describe: (input) => say('action_replace_tag_by', input.newTag),
  short: (input) => `⇄ ${input.newTag.slice(-5)}`,
});
