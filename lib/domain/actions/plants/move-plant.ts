import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, day, optionalChoice, record } from '../fields';
import { dayProblem, placeProblems, sameProblem } from '../problems';
import { isOverRecord, placeEffects, placePatch, recordProblems, textIn } from '../record-problems';

const fields = { place: 'LocationName', inner: 'SublocationName' };

/** Moves a plant to another location of the facility. */
export const movePlant = defineRecordAction({
  type: 'plant.move',
  title: 'action_move',
  entity: 'plant',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    ...record(),
    location: choice('field_location', 'plant-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_move_date'),
  }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...placeProblems(input, {
      locations: world.choices['plant-locations'],
      sublocations: world.choices.sublocations,
    }),
    ...sameProblem('location', textIn(world.record, 'LocationName') === input.location && !input.sublocation),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['LocationName', 'SublocationName', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: (input) => ({ fields: placePatch(fields, input) }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/location',
    body: [
      {
        Id: Number(before.key),
        Label: null,
        Location: input.location,
        Sublocation: input.sublocation || null,
        ActualDate: input.date,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => placeEffects(fields, input, before, seen),
  describe: (input) => say('action_move_to', input.location),
  short: (input) => `→ ${input.location}`,
});
