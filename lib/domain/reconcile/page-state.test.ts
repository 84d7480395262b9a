import { expect, it } from 'vitest';
import { pageMarks } from './page-state';

it.each([
  ['same', {}],
  ['reading', {}],
  ['older', { pageIsOlder: true }],
  ['unread', { suggestsSync: true }],
  ['later', {}],
] as const)('a page that is %s marks its verdict so', (page, marks) => {
  expect(pageMarks(page)).toEqual(marks);
});
