import { packageFlag } from './package-flag';

/** Marks a package as a trade sample. */
export const flagTradeSample = packageFlag({
  type: 'package.tradesample-flag',
  title: 'action_tradesample_flag',
  path: '/packages/v2/tradesample/flag',
  field: 'IsTradeSample',
  value: true,
});
