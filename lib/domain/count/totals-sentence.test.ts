import { expect, it } from 'vitest';
import { totalsSentence } from './totals-sentence';

it('says one of a thing as one', () => {
  expect(totalsSentence(1, 2)).toEqual({
    key: 'count_totals',
    args: [{ key: 'count_one_package' }, { key: 'count_entries_many', args: ['2'] }],
  });
  expect(totalsSentence(1, 1, 'presence')).toEqual({ key: 'check_one_plant' });
  expect(totalsSentence(2, 2, 'presence')).toEqual({ key: 'check_plants', args: ['2'] });
  expect(totalsSentence(0, 1).args).toEqual([{ key: 'count_packages', args: ['0'] }, { key: 'count_one_entry' }]);
});
