import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop } from '@/lib/testing/pull-world';
import { readImportMemory } from '../data/import-memory';
import { readingsOf } from '../data/reading-blocks';
import { noMemory } from '../domain/readings/import-memory';
import { createFileImports } from './file-imports';

const row = (n: number, quantity = String(n)) => ({
  tag: tagOf(n),
  quantity,
  unit: 'ea',
  place: null,
  item: 'Gummies',
});
const said = { ...noMemory, units: { bag: 'Each' }, items: { bd: 'Gummies' } };
const end = (pieces: number) => ({ pieces, who: 'Anna', said });

async function begun() {
  const { clock, worker } = await newShop(0);
  const imports = createFileImports({ ops: worker.ops, clock });
  const terms = { facility, name: 'pos.csv', asOf: clock.now(), covers: 'some', delayMinutes: 0 } as const;
  imports.begin('file', terms);
  return { clock, ops: worker.ops, imports, terms };
}

describe('a file that comes in pieces', () => {
  it('is stored whole, in any order of its pieces, with what was said for the next one', async () => {
    const { imports, ops } = await begun();
    expect(imports.take('file', 1, [row(3)])).toBe(true);
    expect(imports.take('file', 0, [row(1), row(2)])).toBe(true);
    expect(imports.take('file', 0, [row(1), row(2)])).toBe(true);
    expect(await ops.sources.count()).toBe(0);
    expect(await imports.end('file', end(2))).toEqual({ kind: 'stored', stored: 3 });
    expect(await readingsOf(ops, facility, tagOf(3))).toMatchObject([{ quantity: '3', item: 'Gummies' }]);
    expect(await readImportMemory(ops, facility)).toEqual(said);
  });

  it('of which a piece is missing stores nothing', async () => {
    const { imports, ops } = await begun();
    imports.take('file', 0, [row(1)]);
    expect(await imports.end('file', end(2))).toEqual({ kind: 'lost' });
    expect([await ops.sources.count(), await ops.readingBlocks.count()]).toEqual([0, 0]);
  });

  it('with one row that cannot be stores nothing, and says which', async () => {
    const { imports, ops } = await begun();
    imports.take('file', 0, [row(1)]);
    imports.take('file', 1, [row(2, '-1')]);
    expect(await imports.end('file', end(2))).toEqual({ kind: 'bad-row', row: 1 });
    expect(await ops.readingBlocks.count()).toBe(0);
    expect(await readImportMemory(ops, facility)).toEqual(noMemory);
  });

  it('whose worker died is told as lost; whose answer got lost is stored once', async () => {
    const { imports, ops, clock } = await begun();
    imports.take('file', 0, [row(1)]);
    const next = createFileImports({ ops, clock });
    expect(next.take('file', 1, [row(2)])).toBe(false);
    expect(await next.end('file', end(2))).toEqual({ kind: 'lost' });
    expect(await imports.end('file', end(1))).toEqual({ kind: 'stored', stored: 1 });
    expect(await next.end('file', end(1))).toEqual({ kind: 'stored', stored: 1 });
    expect(await ops.sources.count()).toBe(1);
  });
});
