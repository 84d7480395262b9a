import { z } from 'zod';
import { say } from '../../sentence';
import { isPackage } from '../../subject';
import { defineRecordAction } from '../define-action';
import { day, newTag, record } from '../fields';
import { keyEffects } from '../key-evidence';
import { dayProblem, newTagProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';

/** Puts a plant on another tag. The plant keeps its Id: that is how it is known on the new one. */
export const replacePlantTag = defineRecordAction({
  type: 'plant.tag',
  title: 'action_replace_tag',
  entity: 'plant',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({ ...record(), newTag: newTag('field_new_tag'), date: day('field_replace_date') }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`, `plant:${input.newTag}`],
  tags: (input) => [{ list: 'plant-tags', tag: input.newTag }],
  creates: (input, before) => (before ? [{ ...before, name: input.newTag }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...newTagProblems('newTag', input.newTag, world, 'plant'),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['Label', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: (input) => ({ fields: { Label: input.newTag } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/tag',
    body: [{ Id: Number(before.key), Label: null, TagId: null, NewTag: input.newTag, ReplaceDate: input.date }],
  }),
  evidence: 'key',
  effects: (input, before, seen) =>
    keyEffects(`plant:${input.newTag}`, (plant) => !isPackage(plant) && plant.key === before.key, seen),
  describe: (input) => say('action_replace_tag_by', input.newTag),
  short: (input) => `⇄ ${input.newTag.slice(-5)}`,
});
