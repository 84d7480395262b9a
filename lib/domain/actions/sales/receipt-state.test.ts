import { describe, expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { receiptState, receiptStateProblems } from './receipt-state';

const receipt = (fields = {}) => imageOf('receipt', 'R-1', fields);

describe('a receipt', () => {
  it.each([
    [{}, 'open'],
    [{ IsFinal: true }, 'final'],
    [{ IsFinal: true, ArchivedDate: '2026-11-23' }, 'void'],
  ])('that says %j is %s', (fields, state) => {
    expect(receiptState(receipt(fields))).toBe(state);
  });

  it('in the wrong state says which', () => {
    const keys = (fields: object | null) =>
      receiptStateProblems({ record: fields && receipt(fields) }, 'open').map(({ sentence }) => sentence.key);
    expect(keys({})).toEqual([]);
    expect(keys({ IsFinal: true })).toEqual(['problem_receipt_final']);
    expect(keys({ ArchivedDate: '2026-11-23' })).toEqual(['problem_receipt_void']);
    expect(keys(null)).toEqual(['problem_record_not_here']);
  });
});
