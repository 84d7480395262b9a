import { z } from 'zod';
import type { PackageView } from '../../records';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { choice, day, optionalChoice, tag } from '../fields';
import { choiceProblem, dayProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Moves a package to another location of the facility. */
export const movePackage = definePackageAction({
  type: 'package.move',
  title: 'action_move',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: true,
  input: z.object({
    tag: tag(),
    location: choice('field_location', 'locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_move_date'),
  }),
  offered: (record) => isHere(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...choiceProblem('location', input.location, world.choices.locations),
    ...choiceProblem('sublocation', input.sublocation || null, world.choices.sublocations),
    ...dayProblem('date', input.date, world),
    ...(world.record?.place === input.location &&
    (!input.sublocation || sublocationOf(world.record) === input.sublocation)
      ? [{ field: 'location', sentence: say('problem_changes_nothing') }]
      : []),
  ],
  guards: ['place', 'finished', 'onHold'],
  effect: (input) => ({
    place: input.location,
    ...(input.sublocation ? { fields: { SublocationName: input.sublocation } } : {}),
  }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/location',
    body: [
      { Label: input.tag, Location: input.location, Sublocation: input.sublocation || null, MoveDate: input.date },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => placeOf(record, input), wantedPlace(input), before, seen),
  describe: (input) => say('action_move_to', input.location),
  short: (input) => `→ ${input.location}`,
});

type Wanted = { location: string; sublocation: string };

function sublocationOf(record: PackageView): string {
  return String(record.fields?.SublocationName ?? '');
}

// Where no sublocation was asked for, none is looked at.
function placeOf(record: PackageView, input: Wanted): string {
  return `${record.place}|${input.sublocation ? sublocationOf(record) : ''}`;
}

function wantedPlace({ location, sublocation }: Wanted): string {
  return `${location}|${sublocation ?? ''}`;
}
