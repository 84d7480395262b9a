import { expect, it } from 'vitest';
import type { PackageView } from './records';
import { beforeAndAfter } from './watched-fields';

const view: PackageView = {
  tag: '1A4060000000000000000001',
  id: 1,
  list: 'active',
  quantity: '68',
  unit: 'Each',
  item: 'Gummies',
  place: 'Vault',
  note: null,
  onHold: false,
  finished: false,
  lastModified: '2026-11-23T10:00:00.0000000+00:00',
};

it('shows only what differs, in the field\u2019s own words', () => {
  expect(beforeAndAfter(view, { ...view, quantity: '66' })).toEqual({ before: '68 ea', after: '66 ea' });
  expect(beforeAndAfter(view, { ...view, place: 'Shelf', finished: true })).toEqual({
    before: 'Vault, active',
    after: 'Shelf, finished',
  });
});

it('finds no difference in another way of writing the same amount, nor in a newer LastModified', () => {
  expect(beforeAndAfter(view, { ...view, quantity: '68.0', lastModified: '2026-11-23T11:00:00Z' })).toBeNull();
});
