import { packageFlag } from './package-flag';

/** Marks a package as a donation. */
export const flagDonation = packageFlag({
  type: 'package.donation-flag',
  title: 'action_donation_flag',
  path: '/packages/v2/donation/flag',
  field: 'IsDonation',
  value: true,
});
