import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { tag } from '../fields';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Discontinues a package: its creation is taken back, and it stands among the inactive ones. */
export const discontinuePackage = definePackageAction({
  type: 'package.discontinue',
  title: 'action_discontinue',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: false,
  rare: true,
  input: z.object({ tag: tag() }),
  offered: (record) => isHere(record),
  start: () => ({}),
  records: (input) => [input.tag],
  problems: (_input, world) => packageProblems(world),
  guards: ['quantity', 'item', 'finished', 'onHold'],
  effect: () => ({ finished: true, list: 'inactive', fields: { ArchivedDate: 'discontinued' } }),
  request: (_input, before) => ({ method: 'DELETE', path: `/packages/v2/${before.id}`, body: null }),
  evidence: 'value',
  effects: (_input, before, seen) => valueEffects((record) => Boolean(record.fields?.ArchivedDate), true, before, seen),
  describe: () => say('action_discontinue'),
  short: () => '✕',
});
