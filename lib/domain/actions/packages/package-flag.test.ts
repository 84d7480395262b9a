import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { packageFlag } from './package-flag';

const flag = { type: 'x', title: 'action_donation_flag', path: '/x', field: 'IsDonation' } as const;
const marked = viewOf({ fields: { IsDonation: true } });

it('is offered only where it changes something', () => {
  expect(packageFlag({ ...flag, value: true }).offered(viewOf())).toBe(true);
  expect(packageFlag({ ...flag, value: true }).offered(marked)).toBe(false);
  expect(packageFlag({ ...flag, value: false }).offered(marked)).toBe(true);
  expect(packageFlag({ ...flag, value: false }).offered(viewOf())).toBe(false);
});
