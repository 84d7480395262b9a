import { packageFlag } from './package-flag';

/** Takes back the mark of a finished good. */
export const unflagFinishedGood = packageFlag({
  type: 'package.finishedgood-unflag',
  title: 'action_finishedgood_unflag',
  path: '/packages/v2/finishedgood/unflag',
  field: 'IsFinishedGood',
  value: false,
});
