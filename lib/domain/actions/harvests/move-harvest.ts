import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, day, optionalChoice, record as ownRecord } from '../fields';
import { dayProblem, placeProblems, sameProblem } from '../problems';
import { isOverRecord, placeEffects, placePatch, recordProblems, textIn } from '../record-problems';

const fields = { place: 'DryingLocationName', inner: 'DryingSublocationName' };

/** Moves a harvest to another drying location. */
export const moveHarvest = defineRecordAction({
  type: 'harvest.move',
  title: 'action_move',
  entity: 'harvest',
  permission: 'Manage Harvests',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    ...ownRecord(),
    location: choice('field_drying_location', 'harvest-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_move_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`harvest:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...placeProblems(input, {
      locations: world.choices['harvest-locations'],
      sublocations: world.choices.sublocations,
    }),
    ...sameProblem('location', textIn(world.record, 'DryingLocationName') === input.location && !input.sublocation),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['DryingLocationName', 'DryingSublocationName', 'FinishedDate', 'IsOnHold'],
  effect: (input) => ({ fields: placePatch(fields, input) }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/harvests/v2/location',
    body: [
      {
        Id: Number(before.key),
        HarvestName: null,
        DryingLocation: input.location,
        DryingSublocation: input.sublocation || null,
        ActualDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => placeEffects(fields, input, before, seen),
  describe: (input) => say('action_move_to', input.location),
  short: (input) => `→ ${input.location}`,
});
