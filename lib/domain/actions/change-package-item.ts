import { z } from 'zod';
import { say } from '../sentence';
import { defineAction } from './define-action';
import { choice, tag } from './fields';
import { choiceProblem, isHere, packageProblems } from './package-problems';
import { valueEffects } from './value-evidence';

/** Changes the item of a package. Metrc takes the item's name; names are resolved against the list at send time. */
export const changePackageItem = defineAction({
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
    ...choiceProblem('item', input.item, world.items),
    ...(world.package?.item === input.item ? [{ field: 'item', sentence: say('problem_changes_nothing') }] : []),
  ],
  guards: ['item', 'unit', 'finished', 'onHold'],
  effect: (input) => ({ item: input.item }),
  request: (input) => ({ method: 'PUT', path: '/packages/v2/item', body: [{ Label: input.tag, Item: input.item }] }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => record.item, input.item, before, seen),
  describe: (input) => say('action_item_to', input.item),
  short: (input) => `→ ${input.item}`,
});
