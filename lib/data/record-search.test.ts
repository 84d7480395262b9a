import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CacheDb } from './cache-db';
import { countRows, detailsOf, searchList } from './record-search';

const facility = 'ca:1' as never;
const active = { id: 'packages-active', kind: 'package' } as const;
const plants = { id: 'plants-vegetative', kind: 'record' } as const;
const adjustments = { id: 'adjustments', kind: 'event' } as const;
let cache: CacheDb;

beforeEach(async () => {
  cache = new CacheDb(`search-${Math.random()}`);
  const pack = (tag: string, item: string, list = 'active') => ({ facility, tag, item, list, id: 7, pulledAt: 1 });
  await cache.packages.bulkAdd([
    pack('1A40000000000000000000B2', 'Buds'),
    pack('1A40000000000000000000A1', 'Gummies'),
    pack('1A40000000000000000000A9', 'Gummies', 'inactive'),
  ] as never[]);
  const plant = (key: string, name: string, of: object = {}) => ({
    facility,
    entity: 'plant',
    key,
    feed: plants.id,
    parent: '',
    name,
    lastModified: null,
    pulledAt: 1,
    raw: {},
    ...of,
  });
  await cache.records.bulkAdd([
    plant('2', 'Kush 2'),
    plant('1', 'Haze 1'),
    plant('3', 'Kush 3', { feed: 'plants-flowering' }),
    plant('7|X', 'line', { entity: 'receipt-line', feed: 'receipt-lines', parent: '7' }),
    plant('8|X', 'line', { entity: 'receipt-line', feed: 'receipt-lines', parent: '8' }),
  ] as never[]);
  const event = (window: number, tag: string) => ({
    facility,
    feed: 'adjustments',
    window,
    key: 'k',
    tag,
    notAfter: 9,
  });
  await cache.events.bulkAdd([event(1, '1A4A'), event(2, '1A4B')] as never[]);
});
afterEach(() => cache.delete());

const names = async (list: typeof active | typeof plants | typeof adjustments, text = '', limit = 10) =>
  (await searchList(cache, { facility, list, text, limit })).map(({ name }) => name);

it('counts the rows of a list', async () => {
  const counts = await Promise.all([active, plants, adjustments].map((list) => countRows(cache, facility, list)));
  expect(counts).toEqual([2, 2, 2]);
});

it('shows a list by name, no more than asked for; events newest first', async () => {
  expect(await names(active)).toEqual(['1A40000000000000000000A1', '1A40000000000000000000B2']);
  expect(await names(active, '', 1)).toHaveLength(1);
  expect(await names(plants)).toEqual(['Haze 1', 'Kush 2']);
  expect(await names(adjustments)).toEqual(['1A4B', '1A4A']);
});

it('finds a package by part of its tag, else by its item', async () => {
  expect(await names(active, '0a1')).toEqual(['1A40000000000000000000A1']);
  expect(await names(active, '1a40000000000000000000b2')).toEqual(['1A40000000000000000000B2']);
  expect(await names(active, '1a40000000000000000000a9')).toEqual([]);
  expect(await names(active, 'buds')).toEqual(['1A40000000000000000000B2']);
  expect(await names(active, 'nothing')).toEqual([]);
});

it('finds a record by part of its name, whatever the case', async () => {
  expect(await names(plants, 'KUSH')).toEqual(['Kush 2']);
  expect(await names(plants, '1')).toEqual(['Haze 1']);
  expect(await names(adjustments, '4a')).toEqual(['1A4A']);
});

it('shows what belongs to one record', async () => {
  const list = { id: 'receipt-lines', entity: 'receipt-line' } as const;
  const rows = await detailsOf(cache, { facility, list, parent: '7', limit: 10 });
  expect(rows.map(({ key }) => key)).toEqual(['7|X']);
});
