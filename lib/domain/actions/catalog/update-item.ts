import { z } from 'zod';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { itemBody } from '../item-body';
import { startFacts } from '../item-facts';
import { type ItemForm, itemFields, itemNames, itemProblems, itemRow, itemText } from '../item-fields';
import { sameProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';

/** Changes an item. A PUT replaces the whole item, so what the form does not ask for is sent as Metrc shows it. */
export const updateItem = defineRecordAction({
  type: 'item.update',
  title: 'action_update',
  entity: 'item',
  permission: 'Manage Items',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), ...itemFields() }),
  offered: (image) => !isOverRecord(image),
  start: (world) => ({
    newName: world.record?.name ?? '',
    category: textIn(world.record, 'ProductCategoryName'),
    unit: textIn(world.record, 'UnitOfMeasureName'),
    strain: textIn(world.record, 'StrainName'),
    brand: textIn(world.record, 'ItemBrandName'),
    description: textIn(world.record, 'Description'),
    ...startFacts(world.record),
  }),
  records: (input) => [`item:${input.name}`, ...(input.newName === input.name ? [] : [`item:${input.newName}`])],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...itemProblems(input, world, world.record),
    ...sameProblem('newName', world.record !== null && itemText(world.record) === changedText(input, world.record)),
  ],
  guards: itemNames,
  effect: (input) => ({ fields: itemRow(input) }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/items/v2',
    body: [{ Id: Number(before.key), ...itemBody(input, before) }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects(itemText, changedText(input, before), before, seen),
  describe: (input) => say('action_update_named', input.newName),
  short: (input) => `✎ ${input.newName}`,
});

function changedText(input: ItemForm, { fields }: RecordImage): string {
  return itemText({ fields: { ...fields, ...itemRow(input) } });
}
