import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { entriesOf, lineOf } from '@/lib/data/counts';
import type { FacilityKey } from '@/lib/domain/facility';
import { countingShop, sessionId } from '@/lib/testing/counting-shop';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { pullOnce } from '@/lib/testing/pull-world';
import { planCount } from './plan-count';
import { undoEntry } from './record-scan';

describe('a count', () => {
  it('is the only one that is open, and begun twice after a lost answer it is one', async () => {
    const { begin, move, worker } = await countingShop();
    expect(await begin()).toBeNull();
    expect(await worker.ops.countSessions.count()).toBe(1);
    expect((await begin('00000000-0000-4000-8000-000000000002'))?.key).toBe('count_other_open');
    await move('paused');
    expect(await begin('00000000-0000-4000-8000-000000000002')).toBeNull();
    expect(await move('resumed')).toMatchObject({ key: 'count_other_open_short' });
  });

  it('wants to know who counts, and what', async () => {
    const { begin, move } = await countingShop();
    await move('cancelled');
    expect((await begin('2', { scope: { by: 'items', names: [] } }))?.key).toBe('count_no_scope');
  });

  it('notes what there is to be found, place by place, without what is empty, left or elsewhere', async () => {
    const { worker, world, clock } = await countingShop();
    world.change(tagOf(1), { place: 'Shelf' });
    world.change(tagOf(2), { quantity: 0 });
    await pullOnce(clock, worker);
    const session = await worker.ops.countSessions.get(sessionId);
    if (!session) throw new Error('no session');
    await planCount(worker, session);
    const plan = await worker.ops.countPlans.get(sessionId);
    const expected = [0, 3, 4, 5, 6, 7].map(tagOf);
    expect(plan?.zones).toEqual([{ name: 'Vault', tags: expected }]);
  });
});

describe('a scan', () => {
  it('asks how much there is, in the unit of the package, and in a blind count tells no quantity of Metrc’s', async () => {
    const { scan } = await countingShop({ isBlind: true });
    const answer = await scan(tagOf(1));
    expect(answer).toMatchObject({
      kind: 'ask',
      finding: { kind: 'package', unit: 'Each', item: 'Gummies', line: null },
    });
    expect(JSON.stringify(answer)).not.toContain('"100"');
  });

  it('counts one where every scan does', async () => {
    const { scan, worker } = await countingShop({ eachScan: 'one' });
    await scan(tagOf(1));
    const answer = await scan(tagOf(1));
    expect(answer).toMatchObject({ kind: 'added', quantity: '1', line: { quantity: '2', entries: 2 } });
    expect(await entriesOf(worker.ops, sessionId)).toHaveLength(2);
  });

  it('of a tag that was counted is refused where the count says so', async () => {
    const { scan, enter } = await countingShop({ repeats: 'refuse' });
    await enter(tagOf(1), '96');
    expect(await scan(tagOf(1))).toMatchObject({ kind: 'refused', sentence: { key: 'count_again_refused' } });
    expect(await enter(tagOf(1), '4')).toMatchObject({ kind: 'refused' });
  });

  it('of an unknown tag names what it is one slip away from, and can be counted all the same', async () => {
    const { scan, enter } = await countingShop();
    const typo = `${tagOf(1).slice(0, -1)}Z`;
    const answer = await scan(typo);
    expect(answer).toMatchObject({
      kind: 'ask',
      finding: { kind: 'stranger', tag: typo, remarks: [{ key: 'count_unknown_near' }] },
    });
    if (answer.kind !== 'ask' || answer.finding.kind !== 'stranger') throw new Error('not asked');
    expect(answer.finding.near).toContain(tagOf(1));
    expect((await enter(typo, '3')).kind).toBe('added');
  });

  it('with a character too few is no tag, but names the tag that is meant', async () => {
    const { scan } = await countingShop();
    expect(await scan(tagOf(1).slice(0, -1))).toMatchObject({
      kind: 'refused',
      sentence: { key: 'count_unreadable_near' },
    });
    expect(await scan('hello')).toMatchObject({ kind: 'refused', sentence: { key: 'count_unreadable' }, near: [] });
  });

  it('of another license’s tag says whose it is', async () => {
    const { scan, worker } = await countingShop();
    const other = 'ca:C11-0000999-LIC' as FacilityKey;
    const record = await worker.ops.facilities.get(facility);
    const row = await worker.cache.packages.get([facility, tagOf(1)]);
    if (!record || !row) throw new Error('not pulled');
    await worker.ops.facilities.put({ ...record, facility: other, license: 'C11-0000999-LIC', name: 'Annex' });
    await worker.cache.packages.put({ ...row, facility: other, tag: tagOf(500) });
    expect(await scan(tagOf(500))).toMatchObject({
      kind: 'ask',
      finding: { remarks: [{ key: 'count_other_license', args: ['C11-0000999-LIC', 'Annex'] }], near: [] },
    });
  });

  it.each([
    [8, 'count_finished'],
    [9, 'count_in_transit'],
  ])('of package %i says what Metrc says of it', async (n, key) => {
    const { scan } = await countingShop();
    expect(await scan(tagOf(n))).toMatchObject({ kind: 'ask', finding: { remarks: [{ key }] } });
  });

  it('is refused while the count rests', async () => {
    const { scan, enter, move } = await countingShop();
    await move('paused');
    expect(await scan(tagOf(1))).toMatchObject({ kind: 'refused', sentence: { key: 'count_not_open' } });
    expect((await enter(tagOf(1), '1')).kind).toBe('refused');
    await move('resumed');
    expect((await enter(tagOf(1), '1')).kind).toBe('added');
  });
});

describe('an entry', () => {
  it('sent twice after a lost answer is one', async () => {
    const { enter, worker } = await countingShop();
    await enter(tagOf(1), '96', { id: 'same' });
    expect(await enter(tagOf(1), '96', { id: 'same' })).toMatchObject({ kind: 'added', line: { quantity: '96' } });
    expect(await worker.ops.countEntries.count()).toBe(1);
  });

  it('is taken back, the newest first or any by its id, and stays on record', async () => {
    const { enter, worker } = await countingShop();
    await enter(tagOf(1), '1', { id: 'a' });
    await enter(tagOf(1), '2', { id: 'b' });
    await enter(tagOf(2), '3', { id: 'c' });
    expect(await undoEntry(worker, sessionId, null)).toMatchObject({ id: 'c' });
    expect(await undoEntry(worker, sessionId, 'a')).toMatchObject({ id: 'a' });
    expect(await undoEntry(worker, sessionId, 'a')).toMatchObject({ key: 'count_nothing_to_undo' });
    expect(await lineOf(worker.ops, sessionId, tagOf(1))).toMatchObject({ quantity: '2', entries: 1 });
    expect(await lineOf(worker.ops, sessionId, tagOf(2))).toBeNull();
    expect(await worker.ops.countEntries.count()).toBe(3);
  });

  it.each(['x', '-1', ''])('of %j is no quantity', async (quantity) => {
    const { enter } = await countingShop();
    expect((await enter(tagOf(1), quantity)).kind).toBe('refused');
  });
});
