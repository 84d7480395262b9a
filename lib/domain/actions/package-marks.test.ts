import { expect, it } from 'vitest';
import { packageMarkFields, packageMarksBody } from './package-marks';

it('sends what was marked, and nothing for what was not', () => {
  const empty = { isDonation: '', isTradeSample: 'yes', expirationDate: '2027-01-01', sellByDate: '', useByDate: '' };
  expect(packageMarksBody(empty)).toEqual({
    IsDonation: false,
    IsTradeSample: true,
    ExpirationDate: '2027-01-01',
    SellByDate: null,
    UseByDate: null,
  });
  expect(Object.keys(packageMarkFields())).toEqual(Object.keys(empty));
});
