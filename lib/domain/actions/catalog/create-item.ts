import { z } from 'zod';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { defineCreation } from '../define-action';
import { itemBody } from '../item-body';
import { itemFields, itemProblems } from '../item-fields';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { newNameProblems } from '../problems';
/** Makes an item. Sent twice it may be two: it is found by its name. */
export const createItem = defineCreation({
  type: 'item.create',
  title: 'action_create_item',
  makes: 'item',
  permission: 'Manage Items',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...itemFields() }),
  start: () => ({}),
  records: (input) => [`item:${input.newName}`],
  finds: (input) => ({ entity: 'item', feed: 'items', name: input.newName }),
  creates: (input) => [newImage('item', 'items', input.newName)],
  problems: (input, world) => [...newNameProblems('newName', world), ...itemProblems(input, world)],
  request: (input) => ({ method: 'POST', path: '/items/v2', body: [itemBody(input, null)] }),
  evidence: 'key',
  effects: (input, _before, seen) =>
    nameEffects((item) => fieldValue(item, 'ProductCategoryName') === input.category, seen),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
