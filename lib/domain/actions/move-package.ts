import { z } from 'zod';
import { say } from '../sentence';
import { defineAction } from './define-action';
import { choice, day, tag } from './fields';
import { choiceProblem, dayProblem, isHere, packageProblems } from './package-problems';
import { valueEffects } from './value-evidence';

/** Moves a package to another location of the facility. */
export const movePackage = defineAction({
  type: 'package.move',
  title: 'action_move',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: true,
  input: z.object({ tag: tag(), location: choice('field_location', 'locations'), date: day('field_move_date') }),
  offered: (record) => isHere(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...choiceProblem('location', input.location, world.locations),
    ...dayProblem('date', input.date, world),
    ...(world.package?.place === input.location
      ? [{ field: 'location', sentence: say('problem_changes_nothing') }]
      : []),
  ],
  guards: ['place', 'finished', 'onHold'],
  effect: (input) => ({ place: input.location }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/location',
    body: [{ Label: input.tag, Location: input.location, Sublocation: null, MoveDate: input.date }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => record.place, input.location, before, seen),
  describe: (input) => say('action_move_to', input.location),
  short: (input) => `→ ${input.location}`,
});
