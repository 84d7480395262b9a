import { packageFlag } from './package-flag';

/** Takes back the mark of a trade sample. */
export const unflagTradeSample = packageFlag({
  type: 'package.tradesample-unflag',
  title: 'action_tradesample_unflag',
  path: '/packages/v2/tradesample/unflag',
  field: 'IsTradeSample',
  value: false,
});
