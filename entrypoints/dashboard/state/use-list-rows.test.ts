// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { RecordItem } from '@/components/records/record-table';
import { inPlace } from './use-list-rows';

const row = (key: string, name = key) => ({ key, name }) as RecordItem;

it('shows what was read, new rows as well', () => {
  expect(inPlace([row('a'), row('b')], [row('a', 'A'), row('n'), row('b')])).toEqual([
    row('a', 'A'),
    row('n'),
    row('b'),
  ]);
});

it('takes no row away from under the form that finished it, and brings the others up to date', () => {
  expect(inPlace([row('a'), row('b')], [row('a', 'A'), row('n')])).toEqual([row('a', 'A'), row('b')]);
});
