import { z } from 'zod';
import { sameAmount } from '../../quantity';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { day, tag } from '../fields';
import { dayProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Finishes a package. Its quantity must be 0 (metrc-api section 10). */
export const finishPackage = definePackageAction({
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
    ...(world.record && !sameAmount(world.record.quantity, '0')
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
