import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import documented from '../testing/documented-writes.json' with { type: 'json' };
import { type Desk, type DocumentedWrite, freeTag, openDesk } from '../testing/writes.ts';
import { packagesIn } from '../world/package-lists.ts';

const calls = Object.keys(documented) as DocumentedWrite[];

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ packages: 60, moods: { missingPaths: [], partialBatches: true } });
});

afterAll(() => desk.close());

/** Values of every kind, and names and ids that mean something here. */
function anything() {
  const { records, items, locations } = desk.facility;
  const kinds = ['plant', 'plantbatch', 'harvest', 'strain', 'sublocation', 'processingjob', 'jobtype', 'receipt'];
  const known = kinds.flatMap((kind) => records.all(kind).slice(0, 4));
  const pkg = packagesIn(desk.facility, 'active').slice(0, 4);
  return fc.constantFrom<unknown>(
    ...[
      null,
      '',
      ' ',
      'x',
      0,
      1,
      -1,
      1.5,
      1e21,
      1e-9,
      true,
      false,
      [],
      {},
      [null],
      ['x'],
      [{}],
      [[1]],
      'Grams',
      'Each',
      'Drying',
    ],
    ...['Mold', 'Compost', 'Clone', 'Flowering', 'Transfer', desk.today, `${desk.today}T00:00:00Z`, '2026-02-30'],
    ...[items[0]?.name, items.at(-1)?.name, items[0]?.id, locations.at(-1)?.name, locations[0]?.id],
    ...[freeTag(desk, 'package'), freeTag(desk, 'plant'), [freeTag(desk, 'plant')]],
    ...known.flatMap(({ id, name }) => [id, name, [name]]),
    ...pkg.flatMap(({ label }) => [
      label,
      [{ Package: label, Label: label, PackageLabel: label, Quantity: 1, UnitOfMeasure: 'Grams' }],
    ]),
  );
}

it.each(calls)('%s answers any body with 200 or 400', async (call) => {
  const fields = Object.keys(documented[call]);
  const changes = fc.dictionary(fc.constantFrom(...fields), anything(), { maxKeys: fields.length });
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (rows) => {
      const { status, messages } = await desk.write(call, ...rows);
      expect([200, 400]).toContain(status);
      if (status === 400) expect(messages.length).toBeGreaterThan(0);
    }),
    { numRuns: 10 },
  );
});
