import { z } from 'zod';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { defineCreation } from '../define-action';
import { choice, line } from '../fields';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { choiceProblem, newNameProblems } from '../problems';
/** Makes a location. Whether Metrc refuses a second one of its name is not established: it is found by its name. */
export const createLocation = defineCreation({
  type: 'location.create',
  title: 'action_create_location',
  makes: 'location',
  permission: 'Manage Locations',
  repeat: 'harmful',
  direct: false,
  input: z.object({ newName: line('field_name'), locationType: choice('field_location_type', 'location-types') }),
  start: () => ({}),
  records: (input) => [`location:${input.newName}`],
  finds: (input) => ({ entity: 'location', feed: 'locations', name: input.newName }),
  creates: (input) => [newImage('location', 'locations', input.newName)],
  problems: (input, world) => [
    ...newNameProblems('newName', world),
    ...choiceProblem('locationType', input.locationType, world.choices['location-types']),
  ],
  request: (input) => ({
    method: 'POST',
    path: '/locations/v2',
    body: [{ Name: input.newName, LocationTypeName: input.locationType }],
  }),
  evidence: 'key',
  effects: (input, _before, seen) =>
    nameEffects((place) => fieldValue(place, 'LocationTypeName') === input.locationType, seen),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
