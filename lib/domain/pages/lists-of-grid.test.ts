import { expect, it } from 'vitest';
import { feeds } from '../feeds/registry';
import { feedsOfGrid } from './lists-of-grid';
import { pageKinds } from './registry';

it('every grid that has a list in the API is read by feeds that exist', () => {
  const ids = new Set(feeds.map(({ id }) => id));
  for (const kind of pageKinds) {
    for (const [grid, lists] of Object.entries(kind.grids)) {
      const found = feedsOfGrid(kind, grid);
      expect(found.length, `${kind.id} ${grid}`).toBe(lists.length);
      expect(found.filter((id) => !ids.has(id))).toEqual([]);
    }
  }
});

it('a grid that this version does not know has none', () => {
  const [packages] = pageKinds;
  expect(packages && feedsOfGrid(packages, 'elsewhere')).toEqual([]);
});
