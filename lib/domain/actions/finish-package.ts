import { z } from 'zod';
import { sameAmount } from '../quantity';
import { say } from '../sentence';
import { defineAction } from './define-action';
import { day, tag } from './fields';
import { dayProblem, isHere, packageProblems } from './package-problems';
import { valueEffects } from './value-evidence';

/** Finishes a package. Its quantity must be 0 (metrc-api section 10). */
export const finishPackage = defineAction({
  type: 'package.finish',
  title: 'action_finish',
  permission: 'Manage Packages Inventory',
  repeat: 'absolute',
  direct: true,
  input: z.object({ tag: tag(), date: day('field_finish_date') }),
  offered: (record) => isHere(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...dayProblem('date', input.date, world),
    ...(world.package && !sameAmount(world.package.quantity, '0')
      ? [{ sentence: say('problem_finish_needs_zero') }]
      : []),
  ],
  guards: ['quantity', 'finished', 'onHold'],
  effect: () => ({ finished: true, list: 'inactive' }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/finish',
    body: [{ Label: input.tag, ActualDate: input.date }],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => valueEffects((record) => record.finished, true, before, seen),
  describe: () => say('action_finish'),
  short: () => '⏹',
});
