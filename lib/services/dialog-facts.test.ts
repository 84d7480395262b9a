import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { dialogFacts } from './dialog-facts';
import { importReadings } from './import-readings';

const hour = 3_600_000;

async function setUp() {
  const shop = await newShop(5);
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  await clock.pass(hour);
  const count = (quantity: string, kind: 'typed' | 'file' = 'typed', unit = 'ea') =>
    importReadings(
      { ops: worker.ops, clock, newId: () => `${kind}-${clock.now()}` },
      {
        facility,
        kind,
        name: kind,
        asOf: clock.now(),
        covers: 'some',
        delayMinutes: 0,
        rows: [{ tag: tagOf(1), quantity, unit, place: null }],
        who: 'Anna',
      },
    );
  const pull = async () => {
    await clock.pass(5_000);
    await pullOnce(clock, worker);
  };
  const record = await worker.ops.facilities.get(facility);
  if (!record) throw new Error('no facility');
  const facts = (...tags: string[]) =>
    dialogFacts(
      { ops: worker.ops, cache: worker.cache, clock },
      record,
      tags.map((tag) => ({ tag, row: null })),
    );
  return { ...shop, count, pull, facts };
}

describe('facts for a dialog', () => {
  it('offers a shelf count once Metrc was read after it', async () => {
    const { count, pull, facts } = await setUp();
    await count('96');
    expect((await facts(tagOf(1))).lines[0]?.count).toBeNull();
    await pull();
    const [line] = (await facts(tagOf(1))).lines;
    expect(line?.verdict.code).toBe('variance');
    expect(line?.count).toEqual({ quantity: '96', unit: 'ea', source: 'typed' });
  });

  it('offers no count that is older than the last movement', async () => {
    const { clock, world, count, pull, facts } = await setUp();
    await count('96');
    await pull();
    await clock.pass(hour);
    world.change(tagOf(1), { quantity: 98 });
    await pull();
    expect((await facts(tagOf(1))).lines[0]?.count).toBeNull();
  });

  it('offers no number of a file: nobody counted it', async () => {
    const { count, pull, facts } = await setUp();
    await count('96', 'file');
    await pull();
    expect((await facts(tagOf(1))).lines[0]?.count).toBeNull();
  });

  it('leaves out what it has never met, and names the reasons that want a note', async () => {
    const { facts, pull } = await setUp();
    await pull();
    const { lines, noteReasons } = await facts(tagOf(1), tagOf(999));
    expect(lines.map(({ tag }) => tag)).toEqual([tagOf(1)]);
    expect(noteReasons).toEqual(['Theft']);
  });
});
