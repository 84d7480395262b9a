import { packageFlag } from './package-flag';

/** Takes back the mark of a donation. */
export const unflagDonation = packageFlag({
  type: 'package.donation-unflag',
  title: 'action_donation_unflag',
  path: '/packages/v2/donation/unflag',
  field: 'IsDonation',
  value: false,
});
