import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, day, optionalChoice, record as ownRecord } from '../fields';
import { dayProblem, placeProblems, sameProblem } from '../problems';
import { isOverRecord, placeEffects, placePatch, recordProblems, textIn } from '../record-problems';

const fields = { place: 'LocationName', inner: 'SublocationName' };

/** Moves a plant batch to another location of the facility. */
export const moveBatch = defineRecordAction({
  type: 'batch.move',
  title: 'action_move',
  entity: 'plant-batch',
  permission: 'Manage Immature Plants',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    ...ownRecord(),
    location: choice('field_location', 'batch-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_move_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...placeProblems(input, { locations: world.choices['batch-locations'], sublocations: world.choices.sublocations }),
    ...sameProblem('location', textIn(world.record, 'LocationName') === input.location && !input.sublocation),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['LocationName', 'SublocationName', 'IsOnHold'],
  effect: (input) => ({ fields: placePatch(fields, input) }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plantbatches/v2/location',
    body: [
      { Name: before.name, Location: input.location, Sublocation: input.sublocation || null, MoveDate: input.date },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => placeEffects(fields, input, before, seen),
  describe: (input) => say('action_move_to', input.location),
  short: (input) => `→ ${input.location}`,
});
