import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop } from '@/lib/testing/pull-world';
import { readingsOf } from '../data/reading-blocks';
import { importReadings, type NewReadings } from './import-readings';

async function importInto(changes: Partial<NewReadings>) {
  const { clock, worker } = await newShop(0);
  const wanted: NewReadings = {
    facility,
    kind: 'file',
    name: 'count.csv',
    asOf: clock.now() - 60_000,
    covers: 'some',
    delayMinutes: 5,
    rows: [{ tag: tagOf(1), quantity: '1,250.50', unit: 'g', place: 'Vault' }],
    who: 'Anna',
    ...changes,
  };
  const result = await importReadings({ ops: worker.ops, clock, newId: () => 'id' }, wanted);
  return { result, worker, clock };
}

describe('an import', () => {
  it('stores the source, its readings in plain decimals and full units, and a line of activity', async () => {
    const { result, worker } = await importInto({});
    expect(result).toEqual({ ok: true, stored: 1 });
    expect(await readingsOf(worker.ops, facility, tagOf(1))).toMatchObject([
      { quantity: '1250.5', unit: 'Grams', place: 'Vault' },
    ]);
    expect(await worker.ops.sources.toArray()).toMatchObject([{ id: 'id', rows: 1, covers: 'some', delayMinutes: 5 }]);
    expect(await worker.ops.activity.toArray()).toMatchObject([{ kind: 'reading', who: 'Anna', record: tagOf(1) }]);
  });

  it('is never about the future, so that the next pull can pass it', async () => {
    const { worker, clock } = await importInto({ asOf: Date.UTC(2030, 0, 1) });
    const [reading] = await readingsOf(worker.ops, facility, tagOf(1));
    expect(reading?.asOf).toBeLessThanOrEqual(clock.now());
    expect((reading?.asOf ?? 1) % 1_000).toBe(0);
  });

  it('keeps what people type row by row, and finds both', async () => {
    const { worker } = await importInto({ kind: 'typed' });
    expect(await worker.ops.readings.count()).toBe(1);
    expect(await readingsOf(worker.ops, facility, tagOf(1))).toHaveLength(1);
  });

  it.each([
    ['no number', { quantity: 'x', unit: 'g' }],
    ['less than nothing', { quantity: '-1', unit: 'g' }],
    ['no unit', { quantity: '1', unit: 'bushel' }],
  ])('with a row of %s stores nothing and names the row', async (_, row) => {
    const good = { tag: tagOf(1), quantity: '1', unit: 'g', place: null };
    const { result, worker } = await importInto({ rows: [good, { ...good, ...row }] });
    expect(result).toEqual({ ok: false, badRow: 1 });
    expect(await worker.ops.sources.count()).toBe(0);
    expect(await worker.ops.readings.count()).toBe(0);
    expect(await worker.ops.readingBlocks.count()).toBe(0);
  });
});
