import { expect, test } from 'vitest';
import { answerList, type Filter, type ListRequest, matches, parseListRequest, valueAt } from './list-query.ts';

const rows = [
  {
    Label: '1A4060000000000000000003',
    Quantity: 10,
    Item: { Name: 'Blue Dream' },
    IsOnHold: false,
    At: '2026-11-20T08:00',
  },
  {
    Label: '1A4060000000000000000002',
    Quantity: 9.5,
    Item: { Name: 'Apple Fritter' },
    IsOnHold: true,
    At: '2026-11-21T08:00',
  },
  { Label: '1A4060000000000000000001', Quantity: 100, Item: { Name: 'Cherry Pie' }, IsOnHold: false, At: null },
];

function request(part: Partial<ListRequest>): ListRequest {
  return { take: 20, skip: 0, page: 1, pageSize: 20, sort: [], filter: null, ...part };
}

const answer = (part: Partial<ListRequest>) => answerList(rows, (row) => row, request(part));
const fits = (filter: Filter) => rows.map((row) => matches(row, filter));

test('cuts the wanted page and counts all of them', () => {
  const page = answer({ take: 2, skip: 2, page: 2 });
  expect(page.Data).toEqual([rows[2]]);
  expect(page).toMatchObject({ Total: 3, TotalPages: 2, CurrentPage: 2 });
});

test('makes only the rows of the page when nothing is sorted or filtered', () => {
  let made = 0;
  answerList([1, 2, 3, 4], () => ({ n: ++made }), request({ take: 1 }));
  expect(made).toBe(1);
});

test('sorts numbers as numbers and texts as texts, both ways', () => {
  const quantities = (dir: 'asc' | 'desc') =>
    answer({ sort: [{ field: 'Quantity', dir }] }).Data.map((row) => row.Quantity);
  expect(quantities('asc')).toEqual([9.5, 10, 100]);
  expect(quantities('desc')).toEqual([100, 10, 9.5]);
  const names = answer({ sort: [{ field: 'Item.Name', dir: 'asc' }] }).Data.map((row) => valueAt(row, 'Item.Name'));
  expect(names).toEqual(['Apple Fritter', 'Blue Dream', 'Cherry Pie']);
});

test('filters texts in any letter case', () => {
  expect(fits({ field: 'Item.Name', operator: 'contains', value: 'DREAM' })).toEqual([true, false, false]);
  expect(fits({ field: 'Item.Name', operator: 'startswith', value: 'a' })).toEqual([false, true, false]);
  expect(fits({ field: 'Item.Name', operator: 'endswith', value: 'pie' })).toEqual([false, false, true]);
  expect(fits({ field: 'Item.Name', operator: 'doesnotcontain', value: 'e' })).toEqual([false, false, false]);
  expect(fits({ field: 'Label', operator: 'eq', value: '1a4060000000000000000002' })).toEqual([false, true, false]);
  expect(fits({ field: 'Label', operator: 'neq', value: '1a4060000000000000000002' })).toEqual([true, false, true]);
});

test('filters numbers, yes and no, and days of instants', () => {
  expect(fits({ field: 'Quantity', operator: 'gte', value: 10 })).toEqual([true, false, true]);
  expect(fits({ field: 'Quantity', operator: 'lt', value: '10' })).toEqual([false, true, false]);
  expect(fits({ field: 'IsOnHold', operator: 'eq', value: 'true' })).toEqual([false, true, false]);
  expect(fits({ field: 'At', operator: 'eq', value: '2026-11-20' })).toEqual([true, false, false]);
});

test('joins conditions by and, and by or', () => {
  const filters: Filter[] = [
    { field: 'Quantity', operator: 'gt', value: 9 },
    { field: 'IsOnHold', operator: 'eq', value: true },
  ];
  expect(fits({ logic: 'and', filters })).toEqual([false, true, false]);
  expect(fits({ logic: 'or', filters })).toEqual([true, true, true]);
});

test('reads a request of Kendo and fills in what is missing', () => {
  const body = JSON.stringify({ request: { take: 50, skip: 100, page: 3, pageSize: 50, group: [] } });
  expect(parseListRequest(body)).toEqual({ take: 50, skip: 100, page: 3, pageSize: 50, sort: [], filter: null });
  expect(parseListRequest('')).toMatchObject({ take: 20, skip: 0, page: 1 });
  expect(() => parseListRequest('request[take]=20')).toThrow(SyntaxError);
});
