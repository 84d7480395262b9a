import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countingShop, sessionId } from '@/lib/testing/counting-shop';
import { differenceOf } from '@/lib/testing/differences';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { pullOnce } from '@/lib/testing/pull-world';
import { confirmByCount } from '../reconcile/confirm-by-count';
import { standAt } from './record-scan';

describe('a count that is handed in', () => {
  it('becomes readings of one source, each at its own instant, in the place where it was found', async () => {
    const { enter, move, worker, clock } = await countingShop();
    await clock.pass(60_000);
    await enter(tagOf(1), '90');
    await clock.pass(60_000);
    await enter(tagOf(2), '0.1');
    await standAt(worker.ops, sessionId, 'Shelf');
    await enter(tagOf(2), '0.2');
    const moved = await move('handed-in');
    expect(moved).toMatchObject({ tags: [tagOf(1), tagOf(2)], session: { state: 'done' } });
    const readings = await worker.ops.readings.toArray();
    expect(readings.map(({ tag, quantity, place }) => [tag, quantity, place])).toEqual([
      [tagOf(1), '90', 'Vault'],
      [tagOf(2), '0.3', null],
    ]);
    const [first, second] = readings;
    expect((second?.asOf ?? 0) - (first?.asOf ?? 0)).toBe(60_000);
    expect(await worker.ops.sources.toArray()).toMatchObject([
      { id: sessionId, kind: 'count', name: 'Count 14:05', covers: 'some', rows: 2 },
    ]);
  });

  it('tells what was not found in its places, and nowhere else, where nothing was left out', async () => {
    const { enter, move, worker, world, clock } = await countingShop();
    world.change(tagOf(2), { place: 'Shelf' });
    await pullOnce(clock, worker);
    for (const n of [0, 1, 4, 5, 6, 7]) await enter(tagOf(n), n === 1 ? '97' : '100');
    await clock.pass(5_000);
    await move('handed-in', { isWhole: true });
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
    const differences = await worker.ops.differences.toArray();
    expect(differences.map((one) => [one.record, one.class])).toEqual([
      [tagOf(1), 'variance'],
      [tagOf(3), 'only-in-metrc'],
    ]);
    expect(differences[0]?.variance?.amount).toBe('-3');
  });

  it('confirms what it brought up, by what was counted and by what was not found', async () => {
    const { enter, move, worker, clock } = await countingShop();
    for (const n of [0, 1, 2, 4, 5, 6, 7]) await enter(tagOf(n), n === 1 ? '97' : '100');
    await clock.pass(5_000);
    await move('handed-in', { isWhole: true });
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
    const ids = await worker.ops.differences.toCollection().primaryKeys();
    const by = { who: 'Ben', note: '' };
    for (const id of ids) await clock.run(confirmByCount(worker, id, by));
    const confirmed = (await worker.ops.differences.toArray()).map((one) => [
      one.record,
      one.confirmed?.counted.amount,
    ]);
    expect(confirmed).toEqual([
      [tagOf(1), '97'],
      [tagOf(3), '0'],
    ]);
    expect(await clock.run(confirmByCount(worker, ids[0] ?? '', by))).toBeNull();
  });

  it('confirms nothing that a file brought up', async () => {
    const { worker } = await countingShop();
    await worker.ops.differences.put(differenceOf({ facility }));
    expect(await confirmByCount(worker, differenceOf({ facility }).id, { who: 'Ben', note: '' })).toBeNull();
  });

  it('says nothing of what was not found where only a part was counted', async () => {
    const { enter, move, worker, clock } = await countingShop();
    await enter(tagOf(0), '100');
    await clock.pass(5_000);
    await move('handed-in');
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
    expect(await worker.ops.differences.count()).toBe(0);
  });

  it('waits for a second person where that was asked for, and then is used', async () => {
    const { enter, move, worker } = await countingShop({ needsReview: true });
    await enter(tagOf(1), '90');
    expect(await move('handed-in')).toMatchObject({ session: { state: 'in-review' }, tags: [] });
    expect(await worker.ops.readings.count()).toBe(0);
    expect(await move('accepted')).toMatchObject({ key: 'count_review_same' });
    expect(await move('accepted', { who: 'Ben', note: 'looked at 3 jars' })).toMatchObject({ tags: [tagOf(1)] });
    expect(await worker.ops.readings.count()).toBe(1);
    const lines = (await worker.ops.activity.toArray()).filter(({ what }) => what.key === 'activity_count_accepted');
    expect(lines).toMatchObject([{ who: 'Ben', after: 'looked at 3 jars' }]);
  });

  it('accepted once more afterwards is not imported twice', async () => {
    const { enter, move, worker } = await countingShop();
    await enter(tagOf(1), '90');
    await move('handed-in');
    expect(await move('accepted', { who: 'Ben' })).toMatchObject({ tags: [] });
    expect(await worker.ops.sources.count()).toBe(1);
  });

  it('with nothing counted is refused', async () => {
    const { move } = await countingShop();
    expect(await move('handed-in')).toMatchObject({ key: 'count_empty' });
  });

  it('given up becomes nothing', async () => {
    const { enter, move, worker } = await countingShop();
    await enter(tagOf(1), '90');
    expect(await move('cancelled')).toMatchObject({ session: { state: 'cancelled' }, tags: [] });
    expect(await worker.ops.readings.count()).toBe(0);
    expect(await worker.ops.countEntries.count()).toBe(1);
  });
});
