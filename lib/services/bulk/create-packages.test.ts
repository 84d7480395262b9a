import { expect, it } from 'vitest';
import type { OfferedSource, Output } from '@/lib/domain/packaging/balance';
import { outputLines } from '@/lib/domain/packaging/output-lines';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { farmForms, freeTag, openFarm } from '@/lib/testing/push-records';
import { drain } from '@/lib/testing/push-shop';
import { packageSources } from '../package-sources';
import { acceptGroup } from './accept-group';

const second = '1A4FF0000000001000000901';
const output = (newTag: string, taken: Record<string, string>, quantity: string): Output => ({
  newTag,
  item: 'Gummies',
  quantity,
  unit: 'Each',
  batch: 'PB-7',
  taken,
});

/** What the table of ingredients and packages hands over. */
function groupOf(sources: readonly OfferedSource[], outputs: readonly Output[]) {
  const { date, location } = farmForms.repack;
  const lines = outputLines(sources, outputs).map(({ target, own }) => ({
    target,
    fields: { date, location, ...own },
  }));
  return { id: 'g1', facility, type: 'package.create', lines, person: 'Anna', file: null, again: false };
}

it('makes packages out of several, each with its number and its own ingredients, and no more than there is', async () => {
  const { worker, world, metrc } = await openFarm();
  metrc.records.add('/tags/v2/package/available', { Label: second }, world.now());
  await worker.clock.pass(24 * 3_600_000);
  await worker.clock.run(worker.pull.run(facility, 'button'));
  const [a, b] = [tagOf(1), tagOf(2)];
  const sources = await packageSources(worker, facility, [a, b]);
  const tooMuch = groupOf(sources, [
    output(freeTag, { [a]: '70', [b]: '10' }, '80'),
    output(second, { [a]: '40' }, '40'),
  ]);
  expect(await acceptGroup(worker.pushParts, tooMuch)).toMatchObject({
    kind: 'problems',
    lines: [{ line: 1, problems: [{ field: 'used' }] }],
  });
  const fine = groupOf(sources, [output(freeTag, { [a]: '70', [b]: '10' }, '80'), output(second, { [b]: '40' }, '38')]);
  expect(await acceptGroup(worker.pushParts, fine)).toMatchObject({ kind: 'queued', actions: 2 });
  expect((await packageSources(worker, facility, [a, b])).map(({ available }) => available)).toEqual(['30', '50']);
  await drain(worker);
  expect((await worker.ops.actions.toArray()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  expect([a, b, freeTag, second].map((tag) => world.current(tag).quantity)).toEqual([30, 50, 80, 38]);
  const sent = metrc.writes().map(({ body }) => JSON.parse(body)[0]);
  expect(sent[0]).toMatchObject({ IsProductionBatch: true, ProductionBatchNumber: 'PB-7' });
  expect(sent[0].Ingredients).toEqual([
    { Package: a, Quantity: 70, UnitOfMeasure: 'Each' },
    { Package: b, Quantity: 10, UnitOfMeasure: 'Each' },
  ]);
});
