import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FacilityKey } from '../domain/facility';
import type { ReadingRecord } from '../domain/records';
import { OpsDb } from './ops-db';
import { packReadings, readingIn, readingsInBlock, readingsInBlocks, readingsOf } from './reading-blocks';

const facility = 'ca:A' as FacilityKey;
const tagOf = (n: number) => `1A4FF01000000220${String(n).padStart(8, '0')}`;

function rowsOf(sourceId: string, numbers: readonly number[]): ReadingRecord[] {
  return numbers.map((n) => ({
    facility,
    sourceId,
    tag: tagOf(n),
    quantity: String(n),
    unit: 'Each',
    place: n % 2 ? 'Vault' : null,
    item: n % 3 ? 'Gummies' : null,
    asOf: 7,
  }));
}

it('gives back every reading as it was', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 5_000 }), { maxLength: 1_500 });
  fc.assert(
    fc.property(numbers, (chosen) => {
      const blocks = packReadings(rowsOf('s', chosen));
      const back = blocks.flatMap((block) => block.tags.map((_, place) => readingIn(block, place)));
      expect(back).toEqual(
        rowsOf(
          's',
          [...chosen].sort((a, b) => a - b),
        ),
      );
      expect(blocks.every(({ tags }) => tags.length <= readingsInBlock)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('finds the readings of some tags in the sources asked for, and no others', async () => {
  const ops = new OpsDb('blocks');
  const many = Array.from({ length: 1_200 }, (_, n) => n * 2);
  await ops.readingBlocks.bulkAdd([...packReadings(rowsOf('a', many)), ...packReadings(rowsOf('b', [4, 2_398]))]);
  await ops.readings.put({ ...(rowsOf('typed', [4])[0] as ReadingRecord) });
  const asked = [4, 5, 998, 1_000, 2_398].map(tagOf);
  const found = await readingsInBlocks(ops, facility, asked, () => true);
  expect(found.map(({ sourceId, quantity }) => `${sourceId} ${quantity}`)).toEqual([
    'a 4',
    'a 998',
    'a 1000',
    'a 2398',
    'b 4',
    'b 2398',
  ]);
  expect((await readingsInBlocks(ops, facility, asked, (id) => id === 'b')).length).toBe(2);
  expect(await readingsInBlocks(ops, 'ca:B' as FacilityKey, asked, () => true)).toEqual([]);
  expect((await readingsOf(ops, facility, tagOf(4))).map(({ sourceId }) => sourceId)).toEqual(['typed', 'a', 'b']);
  ops.close();
});
