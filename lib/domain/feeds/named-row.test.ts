import { expect, it } from 'vitest';
import { NamedRow, namedView } from './named-row';

it('is kept by its Id, with Metrc’s own text of its instant where there is one', () => {
  const at = '2014-11-19T00:00:00.1234567+00:00';
  const view = (row: object) => namedView(NamedRow.parse({ Id: 7, Name: 'Buds', ...row }));
  expect(view({})).toEqual({ key: '7', name: 'Buds', lastModified: null });
  expect(view({ LastModified: at })).toEqual({ key: '7', name: 'Buds', lastModified: at });
});
