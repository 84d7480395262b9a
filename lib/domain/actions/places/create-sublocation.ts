import { z } from 'zod';
import { say } from '../../sentence';
import { defineCreation } from '../define-action';
import { line } from '../fields';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { newNameProblems } from '../problems';
/** Makes a sublocation. It is found by its name. */
export const createSublocation = defineCreation({
  type: 'sublocation.create',
  title: 'action_create_sublocation',
  makes: 'sublocation',
  permission: 'Manage Locations',
  repeat: 'harmful',
  direct: false,
  input: z.object({ newName: line('field_name') }),
  start: () => ({}),
  records: (input) => [`sublocation:${input.newName}`],
  finds: (input) => ({ entity: 'sublocation', feed: 'sublocations', name: input.newName }),
  creates: (input) => [newImage('sublocation', 'sublocations', input.newName)],
  problems: (_input, world) => newNameProblems('newName', world),
  request: (input) => ({ method: 'POST', path: '/sublocations/v2', body: [{ Name: input.newName }] }),
  evidence: 'key',
  effects: (_input, _before, seen) => nameEffects(() => true, seen),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
