import { flag, optionalDay } from './fields';

/** Fields of a form that says what a new package is for, and how long it keeps. */
export const packageMarkFields = () => ({
  isDonation: flag('field_is_donation'),
  isTradeSample: flag('field_is_trade_sample'),
  expirationDate: optionalDay('field_expiration_date'),
  sellByDate: optionalDay('field_sell_by_date'),
  useByDate: optionalDay('field_use_by_date'),
});

/** What such a form says. */
export interface PackageMarks {
  isDonation: string;
  isTradeSample: string;
  expirationDate: string;
  sellByDate: string;
  useByDate: string;
}

/** The same under the names of Metrc's bodies. */
export function packageMarksBody(input: PackageMarks) {
  return {
    IsDonation: input.isDonation === 'yes',
    IsTradeSample: input.isTradeSample === 'yes',
    ExpirationDate: input.expirationDate || null,
    SellByDate: input.sellByDate || null,
    UseByDate: input.useByDate || null,
  };
}
