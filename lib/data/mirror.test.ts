import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackageView } from '../domain/records';
import { CacheDb } from './cache-db';
import { replacedBy, writePackages } from './mirror';

const facility = 'ca:1' as never;
const base: PackageView = {
  tag: 'TAG',
  id: 1,
  list: 'active',
  quantity: '10',
  unit: 'Each',
  item: 'Gummies',
  place: null,
  note: null,
  onHold: false,
  finished: false,
  lastModified: '2026-11-23T10:00:00.0000000+00:00',
};
const at = (seconds: number, fraction = '0000000') => `2026-11-23T10:00:0${seconds}.${fraction}+00:00`;
const instant = (seconds: number) => Date.UTC(2026, 10, 23, 10, 0, seconds);

let cache: CacheDb;
let names = 0;
beforeEach(() => {
  names += 1;
  cache = new CacheDb(`mirror-${names}`);
});
afterEach(() => cache.close());

async function read(changes: Partial<PackageView>, seen = { seenAt: 0, knownUntil: 0 }) {
  const view = { ...base, ...changes };
  const replaced = await replacedBy(cache, facility, [{ view, raw: view }]);
  await cache.transaction('rw', cache.packages, cache.points, () =>
    writePackages(cache, facility, replaced, { now: 1, ...seen }),
  );
  return replaced.length > 0;
}
const quantity = async () => (await cache.packages.get([facility, 'TAG']))?.quantity;

describe('the mirror', () => {
  it('takes the newer row, to a ten-millionth of a second, and never an older one', async () => {
    await read({ lastModified: at(1, '1234567'), quantity: '9' });
    expect(await read({ lastModified: at(1, '1234566'), quantity: '8' })).toBe(false);
    expect(await quantity()).toBe('9');
    expect(await read({ lastModified: at(1, '1234568'), quantity: '7' })).toBe(true);
    expect(await quantity()).toBe('7');
  });

  it('compares instants and not texts', async () => {
    await read({ lastModified: '2026-11-23T10:00:05Z', quantity: '9' });
    expect(await read({ lastModified: '2026-11-23T11:00:05.0000000+01:00', quantity: '8' })).toBe(true);
    expect(await read({ lastModified: '2026-11-23T11:00:01+01:00', quantity: '7' })).toBe(false);
  });

  it('writes nothing for a row that is the same', async () => {
    await read({});
    expect(await read({})).toBe(false);
    expect(await read({ quantity: '10.0' })).toBe(false);
  });

  it('takes a move between lists at the same instant', async () => {
    await read({});
    expect(await read({ list: 'onhold' })).toBe(true);
  });

  it('opens a point with each quantity, and closes the one before when it was last known to hold', async () => {
    await read({ lastModified: at(1) });
    await read({ lastModified: at(5), quantity: '9' }, { seenAt: instant(9), knownUntil: instant(3) });
    await read({ lastModified: at(8), quantity: '9', place: 'Shelf' }, { seenAt: instant(9), knownUntil: instant(7) });
    const points = await cache.points.toArray();
    expect(points.map(({ from, until, quantity: held }) => [from, until, held])).toEqual([
      [instant(1), instant(3), '10'],
      [instant(5), null, '9'],
    ]);
  });
});
