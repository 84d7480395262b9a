import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { tag } from '../fields';
import { valueEffects } from '../value-evidence';
import { packageProblems } from './package-problems';

/** Takes back the finish of a package: it returns to the active list. */
export const unfinishPackage = definePackageAction({
  type: 'package.unfinish',
  title: 'action_unfinish',
  permission: 'Manage Packages Inventory',
  repeat: 'absolute',
  direct: true,
  input: z.object({ tag: tag() }),
  offered: (record) => record.finished,
  start: () => ({}),
  records: (input) => [input.tag],
  problems: (_input, world) => packageProblems(world, { finished: true }),
  guards: ['finished', 'onHold'],
  effect: () => ({ finished: false, list: 'active' }),
  request: (input) => ({ method: 'PUT', path: '/packages/v2/unfinish', body: [{ Label: input.tag }] }),
  evidence: 'value',
  effects: (_input, before, seen) => valueEffects((record) => record.finished, false, before, seen),
  describe: () => say('action_unfinish'),
  short: () => '↺',
});
