import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, line, record } from '../fields';
import { choiceProblem, sameProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';

/** Renames a location, or gives it another type. */
export const updateLocation = defineRecordAction({
  type: 'location.update',
  title: 'action_update',
  entity: 'location',
  permission: 'Manage Locations',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    ...record(),
    newName: line('field_name'),
    locationType: choice('field_location_type', 'location-types'),
  }),
  offered: (image) => !isOverRecord(image),
  start: (world) => ({ newName: world.record?.name ?? '', locationType: textIn(world.record, 'LocationTypeName') }),
  records: (input) => [
    `location:${input.name}`,
    ...(input.newName === input.name ? [] : [`location:${input.newName}`]),
  ],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('locationType', input.locationType, world.choices['location-types']),
    ...sameProblem(
      'newName',
      world.record?.name === input.newName && textIn(world.record, 'LocationTypeName') === input.locationType,
    ),
  ],
  guards: ['Name', 'LocationTypeName'],
  effect: (input) => ({ fields: { Name: input.newName, LocationTypeName: input.locationType } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/locations/v2',
    body: [{ Id: Number(before.key), Name: input.newName, LocationTypeName: input.locationType }],
  }),
  evidence: 'value',
  effects: (input, before, seen) =>
    valueEffects(
      (place) => `${textIn(place, 'Name')}|${textIn(place, 'LocationTypeName')}`,
      `${input.newName}|${input.locationType}`,
      before,
      seen,
    ),
  describe: (input) => say('action_update_named', input.newName),
  short: (input) => `✎ ${input.newName}`,
});
