import { describe, expect, it } from 'vitest';
import { imageOf, worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { type ReceiptForm, receiptBody, receiptProblems, receiptRow, receiptText, soldProblems } from './receipt-form';

const { tag } = viewOf();
const input = {
  number: 'R-1',
  soldAt: '2026-11-23 17:05',
  customerType: 'Consumer',
  patientLicense: '',
  caregiverLicense: '',
  identification: '',
  sold: `${tag} 2 9.98`,
} satisfies ReceiptForm;
const others = { [tag]: viewOf({ quantity: '1' }) };
const keys = (found: ReturnType<typeof receiptProblems>) => found.map(({ field, sentence }) => [field, sentence.key]);

describe('what a receipt says', () => {
  it('is the facility’s wall clock, without a zone', () => {
    expect(receiptBody(input, others, null).SalesDateTime).toBe('2026-11-23T17:05:00.000');
  });

  it('keeps the seconds of a receipt whose time is not changed', () => {
    const before = imageOf('receipt', 'R-1', { SalesDateTime: '2026-11-23T17:05:45.000' });
    expect(receiptBody(input, others, before).SalesDateTime).toBe('2026-11-23T17:05:45.000');
    expect(receiptBody({ ...input, soldAt: '2026-11-23 17:06' }, others, before).SalesDateTime).toBe(
      '2026-11-23T17:06:00.000',
    );
  });

  it('is compared by time, number, customer and money', () => {
    const row = receiptRow(input, null);
    expect(row).toMatchObject({ TotalPackages: 1, TotalPrice: 9.98 });
    expect(receiptText({ fields: row })).toBe('2026-11-23 17:05|R-1|Consumer|9.98');
    expect(receiptText({ fields: {} })).toBe('|||');
  });

  it('names packages that are known here; a new one takes what is there', () => {
    expect(keys(receiptProblems(input, worldOf(null, { others })))).toEqual([]);
    expect(keys(receiptProblems(input, worldOf(null)))).toEqual([['sold', 'problem_of']]);
    expect(keys(soldProblems(input, worldOf(null, { others })))).toEqual([['sold', 'problem_not_available']]);
  });

  it('is of no day to come', () => {
    const tomorrow = { ...input, soldAt: '2026-11-24 00:00' };
    expect(keys(receiptProblems(tomorrow, worldOf(null, { others })))).toEqual([['soldAt', 'problem_future_day']]);
  });

  it('is of no time to come, save for clocks that differ a little', () => {
    const at = (soldAt: string, latestMoment: string) =>
      keys(receiptProblems({ ...input, soldAt }, worldOf(null, { others, latestMoment })));
    expect(at('2026-11-23 23:59', '2026-11-23 10:00')).toEqual([['soldAt', 'problem_future_moment']]);
    expect(at('2026-11-23 10:06', '2026-11-23 10:00')).toEqual([['soldAt', 'problem_future_moment']]);
    expect(at('2026-11-23 10:05', '2026-11-23 10:00')).toEqual([]);
    expect(at('2026-11-22 23:59', '2026-11-23 10:00')).toEqual([]);
  });
});
