import { expect, it } from 'vitest';
import { learnHost } from '@/lib/data/settings';
import { empty, envelope } from '@/lib/testing/fake-replies';
import { newShop, pullOnce } from '@/lib/testing/pull-world';

const hourMs = 3_600_000;
const adjustments = '/packages/v2/adjustments';

/** A row as Metrc lists it: nothing in it says when it was made. */
const rowOf = (note: string) => ({
  PackageLabel: '1A4FF0000000001000000001',
  AdjustmentQuantity: -1,
  AdjustmentUnitOfMeasureName: 'Each',
  AdjustmentReasonName: 'Theft',
  AdjustmentNote: note,
  AdjustmentDate: '2026-11-20',
  AdjustedByUserName: 'Somebody',
});

it('reads what lies between two windows although only the newer one was let through at first', async () => {
  const { clock, worker, metrc, world } = await newShop(3, { only: ['packages-active', 'adjustments'] });
  await learnHost(worker.ops, 'api-ca.metrc.com', { windowCapMs: 24 * hourMs });
  const made: { at: number; note: string }[] = [];
  let refused = false;
  metrc.onRead = ({ path, query }) => {
    if (path !== adjustments) return undefined;
    const start = Date.parse(query.get('lastModifiedStart') ?? '');
    const end = Date.parse(query.get('lastModifiedEnd') ?? '');
    if (refused && end < world.now() - 2 * hourMs) return empty(401);
    const inside = made.filter(({ at }) => at >= start && at <= end);
    return envelope(
      inside.map(({ note }) => rowOf(note)),
      1,
      20,
    );
  };
  await pullOnce(clock, worker);
  made.push({ at: world.now() + hourMs, note: 'early' }, { at: world.now() + 27 * hourMs, note: 'late' });
  await clock.pass(28 * hourMs);
  refused = true;
  await pullOnce(clock, worker);
  refused = false;
  await clock.pass(hourMs);
  await pullOnce(clock, worker);
  const notes = (await worker.cache.events.toArray()).map(({ note }) => note);
  expect(notes.sort()).toEqual(['early', 'late']);
});
