import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/data/metrc/api-error';
import type { ActionState, HoldReason } from '@/lib/domain/action-state';
import type { ActionRecord } from '@/lib/domain/records';
import { annasKeys, facility, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';
import { chooseWork, type Work } from './choose-work';
import { decide } from './decide';
import { findConflict } from './find-conflict';
import type { KeyState } from './push-parts';
import { releaseHolds } from './release-holds';

const ready: KeyState = { kind: 'ready', person: 'Anna', keys: annasKeys };

function action(order: number, changes: Partial<ActionRecord> = {}): ActionRecord {
  const base = {
    id: `a${order}`,
    facility,
    records: [tag],
    input: {},
    state: 'queued',
    hold: null,
    person: 'Anna',
    dueAt: 0,
  };
  return { ...base, order, ...changes } as ActionRecord;
}

const holdsOf = ({ holds }: Work) => holds.map(({ seen, hold }) => ({ id: seen.id, hold }));

describe('choosing work', () => {
  const held: [string, ActionState, HoldReason][] = [
    ['on its way', 'sending', 'earlier-action'],
    ['of unknown outcome', 'unknown', 'earlier-action'],
    ['refused', 'rejected', 'earlier-failed'],
    ['in conflict', 'conflict', 'earlier-failed'],
    ['undecided', 'needs-decision', 'earlier-failed'],
  ];
  it.each(held)('holds an action behind one that is %s', (_, state, hold) => {
    const work = chooseWork([action(1, { state }), action(2)], () => ready, 1_000);
    expect(holdsOf(work)).toEqual([{ id: 'a2', hold }]);
    expect(work.due.map(({ id }) => id)).not.toContain('a2');
  });

  it('does not hold what touches another record, or another facility', () => {
    const others = [action(2, { records: ['OTHER'] }), action(3, { facility: 'mi:1' as never })];
    const work = chooseWork([action(1, { state: 'unknown' }), ...others], () => ready, 1_000);
    expect(work.due.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
  });

  it('takes a hold away as soon as its reason is gone', () => {
    const work = chooseWork([action(1, { hold: 'earlier-failed' })], () => ready, 1_000);
    expect(holdsOf(work)).toEqual([{ id: 'a1', hold: null }]);
  });

  it('names the earliest instant at which something falls due, and keeps a timed hold until then', () => {
    const waiting = action(1, { hold: 'outage', dueAt: 5_000 });
    expect(chooseWork([waiting], () => ready, 1_000)).toMatchObject({ due: [], nextAt: 5_000, holds: [] });
    expect(chooseWork([waiting], () => ready, 5_000).due).toEqual([waiting]);
  });

  it('reads nothing back without keys, and wakes nobody for it', () => {
    const work = chooseWork([action(1, { state: 'unknown' })], () => ({ kind: 'locked' }), 1_000);
    expect(work).toMatchObject({ due: [], nextAt: null });
  });
});

describe('holds that only a person or another key can end', () => {
  it('a missing permission is tried again when a person asks for it', async () => {
    const { metrc, world, worker } = await openShop();
    metrc.fates.push({ status: 403 });
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect((await actionOf(worker, id)).hold).toBe('permission');
    await releaseHolds(worker.ops);
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed', hold: null });
    expect(world.effects).toHaveLength(1);
  });

  it('a missing permission pauses this kind of action here, and no other', async () => {
    const { metrc, worker } = await openShop();
    metrc.fates.push({ status: 401 });
    const first = await queue(worker, 'package.change-by', forms.changeBy(-1));
    await drain(worker, 600_000);
    const second = await queue(worker, 'package.change-by', forms.changeBy(-1), { tag: tagOf(2) });
    const other = await queue(worker, 'package.note', { note: 'x' }, { tag: tagOf(3) });
    await drain(worker, 600_000);
    expect((await actionOf(worker, second)).hold).toBe('permission');
    expect((await actionOf(worker, other)).state).toBe('confirmed');
    expect(metrc.writes()).toHaveLength(2);
    await decide(worker.pushParts, { id: first, kind: 'cancel', note: '', who: 'Anna' });
    await drain(worker);
    expect((await actionOf(worker, second)).state).toBe('confirmed');
  });

  it('a refused key is not asked for ever in short turns', async () => {
    const { metrc, worker } = await openShop();
    metrc.keysAreGood = false;
    await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker, 3_600_000);
    expect(metrc.received.length).toBeLessThan(20);
  });

  it('a refused key is asked for one action, however many wait, and all go once it is good again', async () => {
    const { metrc, worker, world, clock } = await openShop();
    metrc.keysAreGood = false;
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1)
      ids.push(await queue(worker, 'package.note', { note: `${n}` }, { tag: tagOf((n % 6) + 1) }));
    await drain(worker, 60_000);
    const burst = metrc.received.splice(0).length;
    expect(burst).toBeLessThanOrEqual(12);
    const held = (await worker.ops.actions.toArray()).filter(({ hold }) => hold === 'key-trouble');
    expect(held).toHaveLength(6);
    await drain(worker, 3_600_000);
    expect(metrc.received.splice(0).length).toBeLessThanOrEqual(2 * 5);
    // A person who presses Sync again and again asks once each time.
    for (let press = 0; press < 10; press += 1) {
      await releaseHolds(worker.ops, facility);
      await clock.run(worker.push.pump());
    }
    expect(metrc.received.splice(0).length).toBeLessThanOrEqual(2 * 11);
    metrc.keysAreGood = true;
    await releaseHolds(worker.ops, facility);
    const began = clock.monotonic();
    await drain(worker, 3_600_000);
    for (const id of ids) expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(60);
    expect(clock.monotonic() - began).toBeLessThan(5 * 60_000);
  });

  it('a write that is not allowed on a record that is not to be seen is rejected: it is not under this license', async () => {
    const { metrc, worker, world } = await openShop();
    metrc.fates.push({ status: 401 });
    metrc.onWrite = () => {
      metrc.onWrite = () => {};
      world.vanish(tag);
    };
    const id = await queue(worker, 'package.note', { note: 'x' });
    await drain(worker, 600_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'rejected', reason: { key: 'problem_not_in_facility' } });
    const other = await queue(worker, 'package.note', { note: 'x' }, { tag: tagOf(2) });
    await drain(worker, 600_000);
    expect((await actionOf(worker, other)).state).toBe('confirmed');
  });

  it('429 is waited out however often it comes, for as long as Metrc says', async () => {
    const { metrc, world, worker, clock } = await openShop();
    for (let n = 0; n < 5; n += 1) metrc.fates.push({ status: 429, headers: { 'retry-after': '60' } });
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const began = clock.monotonic();
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
    expect(clock.monotonic() - began).toBeGreaterThanOrEqual(5 * 60_000);
  });
});

describe('a disk that fails under one action', () => {
  it('lets the others end, and the next runner finds the truth', async () => {
    const { metrc, world, worker, clock } = await openShop();
    metrc.onWrite = () => {
      metrc.onWrite = () => {};
      const { put } = worker.ops.actions;
      worker.ops.actions.put = (() => {
        worker.ops.actions.put = put;
        return Promise.reject(new ApiError('down'));
      }) as unknown as typeof put;
    };
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await clock.run(worker.push.pump());
    await clock.pass(30_000);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
  });
});

describe('the baseline', () => {
  it('counts a change by an amount once, even if the person had seen its effect already', async () => {
    const { worker } = await openShop();
    const stored = await worker.cache.packages.get([facility, tag]);
    if (!stored) throw new Error('not pulled');
    const id = await queue(worker, 'package.adjust', forms.setTo(70));
    const later = await actionOf(worker, id);
    const seen = { ...stored, quantity: '90' };
    const earlier = { ...later, id: 'earlier', type: 'package.change-by', input: { tag, ...forms.changeBy(-10) } };
    await worker.ops.actions.put({ ...earlier, state: 'confirmed', before: stored, endedAt: later.createdAt + 5 });
    expect(await findConflict(worker.ops, { ...later, baseline: seen }, seen)).toBeNull();
    const conflict = await findConflict(worker.ops, { ...later, baseline: seen }, { ...seen, quantity: '80' });
    expect(conflict?.key).toBe('conflict_changed');
  });
});
