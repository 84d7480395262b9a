import { z } from 'zod';
import { say } from '../../sentence';
import { defineCreation } from '../define-action';
import { line } from '../fields';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { newNameProblems } from '../problems';
/** Makes a brand of items. It is found by its name. */
export const createBrand = defineCreation({
  type: 'brand.create',
  title: 'action_create_brand',
  makes: 'brand',
  permission: 'Manage Items',
  repeat: 'harmful',
  direct: false,
  input: z.object({ newName: line('field_name') }),
  start: () => ({}),
  records: (input) => [`brand:${input.newName}`],
  finds: (input) => ({ entity: 'brand', feed: 'brands', name: input.newName }),
  creates: (input) => [newImage('brand', 'brands', input.newName)],
  problems: (_input, world) => newNameProblems('newName', world),
  request: (input) => ({ method: 'POST', path: '/items/v2/brand', body: [{ Name: input.newName }] }),
  evidence: 'key',
  effects: (_input, _before, seen) => nameEffects(() => true, seen),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
