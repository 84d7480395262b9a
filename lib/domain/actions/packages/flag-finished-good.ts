import { packageFlag } from './package-flag';

/** Marks a package as a finished good. */
export const flagFinishedGood = packageFlag({
  type: 'package.finishedgood-flag',
  title: 'action_finishedgood_flag',
  path: '/packages/v2/finishedgood/flag',
  field: 'IsFinishedGood',
  value: true,
});
