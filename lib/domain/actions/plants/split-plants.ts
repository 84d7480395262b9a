import { z } from 'zod';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { defineRecordAction } from '../define-action';
import { choice, count, day, newTag, record as ownRecord } from '../fields';
import { keyEffects } from '../key-evidence';
import { choiceProblem, dayProblem, newTagProblems } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Splits plants off a plant group onto a new tag. */
export const splitPlants = defineRecordAction({
  type: 'plant.split',
  title: 'action_split',
  entity: 'plant',
  permission: 'View Plant',
  repeat: 'harmful',
  direct: false,
  input: z.object({
    ...ownRecord(),
    count: count('field_plant_count'),
    newTag: newTag('field_new_tag'),
    strain: choice('field_strain', 'strains'),
    date: day('field_split_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ strain: textIn(world.record, 'StrainName'), date: world.today }),
  records: (input) => [`plant:${input.name}`, `plant:${input.newTag}`],
  tags: (input) => [{ list: 'plant-tags', tag: input.newTag }],
  creates: (input, before) => (before ? [{ ...before, key: '', name: input.newTag }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...newTagProblems('newTag', input.newTag, world, 'plant'),
    ...choiceProblem('strain', input.strain, world.choices.strains),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/split',
    body: [
      {
        SplitDate: input.date,
        SourcePlantLabel: before.name,
        PlantCount: Number(input.count),
        TagLabel: input.newTag,
        StrainLabel: input.strain,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) =>
    keyEffects(`plant:${input.newTag}`, (plant) => fieldValue(plant, 'StrainName') === input.strain, seen),
  describe: (input) => say('action_split_into', input.count, input.newTag),
  short: (input) => `⑂ ${input.count}`,
});
