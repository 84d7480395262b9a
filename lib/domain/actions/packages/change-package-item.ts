import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { choice, tag } from '../fields';
import { choiceProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Changes the item of a package. Metrc takes the item's name; names are resolved against the list at send time. */
export const changePackageItem = definePackageAction({
  type: 'package.item',
  title: 'action_item',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: true,
  input: z.object({ tag: tag(), item: choice('field_item', 'items') }),
  offered: (record) => isHere(record),
  start: () => ({}),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...choiceProblem('item', input.item, world.choices.items),
    ...(world.record?.item === input.item ? [{ field: 'item', sentence: say('problem_changes_nothing') }] : []),
  ],
  guards: ['item', 'unit', 'finished', 'onHold'],
  effect: (input) => ({ item: input.item }),
  request: (input) => ({ method: 'PUT', path: '/packages/v2/item', body: [{ Label: input.tag, Item: input.item }] }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => record.item, input.item, before, seen),
  describe: (input) => say('action_item_to', input.item),
  short: (input) => `→ ${input.item}`,
});
