import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { CacheDb } from '../cache-db';
import { addAllLists } from './cache-2-all-lists';
import { addStandings } from './cache-3-standings';

const receipt = { facility: 'ca:A', entity: 'receipt', feed: 'receipts', parent: '' };

it.each([2, 3])(
  'of version %d keeps every record, and finds receipts by the number that pages show',
  async (version) => {
    const name = `cache-of-version-${version}-numbers`;
    const old = new Dexie(name);
    addAllLists(old);
    if (version === 3) addStandings(old);
    await old.table('records').bulkPut([
      { ...receipt, key: '1', name: 'POS-1', raw: { ReceiptNumber: '0000000001' } },
      { ...receipt, key: '2', name: '0000000002', raw: { ReceiptNumber: '0000000002' } },
      { ...receipt, key: '3', name: 'POS-3', raw: { ReceiptNumber: null } },
      { ...receipt, key: '4', entity: 'strain', feed: 'strains', name: 'Haze', raw: {} },
    ]);
    old.close();
    const cache = new CacheDb(name);
    expect(await cache.records.count()).toBe(4);
    const numbered = await cache.records
      .where('[facility+feed+number]')
      .equals(['ca:A', 'receipts', '0000000001'])
      .toArray();
    expect(numbered).toMatchObject([{ key: '1', name: 'POS-1' }]);
    expect((await cache.records.toArray()).filter(({ number }) => number !== undefined)).toHaveLength(1);
    cache.close();
  },
);
