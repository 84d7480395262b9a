import { describe, expect, it } from 'vitest';
import { annasKeys, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';
import { decide } from './decide';

describe('two actions on one record', () => {
  it('go out in the order in which they were taken', async () => {
    const { metrc, world, worker } = await openShop();
    await queue(worker, 'package.adjust', forms.setTo(90));
    await queue(worker, 'package.adjust', forms.setTo(80));
    await queue(worker, 'package.change-by', forms.changeBy(-5));
    await drain(worker);
    expect(metrc.writes().map(({ body }) => JSON.parse(body)[0].Quantity)).toEqual([90, 80, 75]);
    expect(world.current(tag).quantity).toBe(75);
    expect((await worker.ops.actions.toArray()).map(({ state }) => state)).toEqual(Array(3).fill('confirmed'));
  });

  it('wait for the earlier one, and say so', async () => {
    const { metrc, worker } = await openShop();
    metrc.fates.push('lose-request');
    await queue(worker, 'package.adjust', forms.setTo(90));
    const later = await queue(worker, 'package.move', forms.moveTo('Shelf'));
    const { clock } = worker;
    const pumping = worker.push.pump();
    await clock.pass(5_000);
    expect(await actionOf(worker, later)).toMatchObject({ state: 'queued', hold: 'earlier-action' });
    await clock.run(pumping);
    expect(await actionOf(worker, later)).toMatchObject({ state: 'confirmed', hold: null });
  });

  it('hold the later one when the earlier failed, until a person has dealt with it', async () => {
    const { metrc, world, worker, clock } = await openShop();
    metrc.fates.push({ status: 400, text: JSON.stringify([{ row: 0, message: 'No.' }]) });
    const first = await queue(worker, 'package.adjust', forms.setTo(90));
    const later = await queue(worker, 'package.move', forms.moveTo('Shelf'));
    await drain(worker);
    expect((await actionOf(worker, first)).state).toBe('rejected');
    expect(await actionOf(worker, later)).toMatchObject({ state: 'queued', hold: 'earlier-failed' });
    await clock.run(decide(worker.pushParts, { id: first, kind: 'dismiss', note: '', who: 'Anna' }));
    await drain(worker);
    expect(await actionOf(worker, later)).toMatchObject({ state: 'confirmed', hold: null });
    expect(world.effects).toHaveLength(1);
  });
});

describe('somebody else in Metrc', () => {
  it('between decision and sending is a conflict: nothing is sent, both values are said', async () => {
    const { metrc, world, worker } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    world.change(tag, { quantity: 97 });
    await drain(worker);
    const action = await actionOf(worker, id);
    expect(action.state).toBe('conflict');
    expect(action.reason).toEqual({ key: 'conflict_changed', args: ['100 ea', '97 ea'] });
    expect(metrc.writes()).toEqual([]);
  });

  it('in a field that this action does not guard is no conflict', async () => {
    const { world, worker } = await openShop();
    const id = await queue(worker, 'package.move', forms.moveTo('Shelf'));
    world.change(tag, { quantity: 97, note: 'seen' });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
  });

  it('between reading and writing needs a decision where the host lists adjustments', async () => {
    const { metrc, world, worker } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    metrc.onWrite = () => world.change(tag, { quantity: 97 });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('needs-decision');
    expect(world.effects).toHaveLength(1);
  });

  it('makes a change by an amount start from what Metrc holds now', async () => {
    const { world, worker } = await openShop();
    await queue(worker, 'package.change-by', forms.changeBy(-10));
    world.change(tag, { quantity: 97 });
    await drain(worker);
    expect(world.current(tag).quantity).toBe(87);
  });

  it('may finish the package: the action is refused before it is sent', async () => {
    const { metrc, world, worker } = await openShop();
    const id = await queue(worker, 'package.note', { note: 'x' });
    world.change(tag, { list: 'onhold' });
    await drain(worker);
    expect(['conflict', 'rejected']).toContain((await actionOf(worker, id)).state);
    expect(metrc.writes()).toEqual([]);
  });
});

describe('a person’s decision', () => {
  it('to retry after a conflict takes Metrc as it is now for what was seen', async () => {
    const { world, worker, clock } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    world.change(tag, { quantity: 97 });
    await drain(worker);
    await clock.pass(1_000);
    await clock.run(decide(worker.pushParts, { id, kind: 'retry', note: '', who: 'Anna' }));
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.current(tag).quantity).toBe(90);
  });

  it('to retry what Metrc applied in another size is not mistaken for a second effect', async () => {
    const { metrc, world, worker, clock } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    metrc.onWrite = () => {
      metrc.onWrite = () => {};
      world.change(tag, { quantity: 97 });
    };
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('needs-decision');
    world.change(tag, { quantity: 97 });
    await clock.pass(1_000);
    await clock.run(decide(worker.pushParts, { id, kind: 'retry', note: '', who: 'Anna' }));
    await drain(worker);
    // It was 100 when the person decided: that it is 97 now is theirs to judge.
    expect((await actionOf(worker, id)).state).toBe('conflict');
    await clock.pass(1_000);
    await clock.run(decide(worker.pushParts, { id, kind: 'retry', note: '', who: 'Anna' }));
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
  });

  it('to cancel comes in time or not at all', async () => {
    const { world, worker, clock } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const cancel = () => clock.run(decide(worker.pushParts, { id, kind: 'cancel', note: '', who: 'Anna' }));
    expect((await cancel())?.state).toBe('cancelled');
    await drain(worker);
    expect(world.effects).toEqual([]);
    expect(await cancel()).toBeNull();
    const sent = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect(await clock.run(decide(worker.pushParts, { id: sent, kind: 'cancel', note: '', who: 'Anna' }))).toBeNull();
  });
});

describe('pumping', () => {
  it('twice runs once', async () => {
    const { metrc, worker, clock } = await openShop();
    await queue(worker, 'package.adjust', forms.setTo(90));
    await clock.run(Promise.all([worker.push.pump(), worker.push.pump(), worker.push.pump()]));
    expect(metrc.writes()).toHaveLength(1);
  });

  it('sends an action on another record at once, while one is on its way', async () => {
    const { metrc, worker, clock, world } = await openShop();
    metrc.latencyMs = 10_000;
    await queue(worker, 'package.adjust', forms.setTo(90));
    const pumping = worker.push.pump();
    await clock.pass(500);
    await queue(worker, 'package.adjust', forms.setTo(80), { tag: tagOf(2) });
    const both = Promise.all([pumping, worker.push.pump()]);
    await clock.run(both);
    const [first, second] = world.effects;
    expect(second && first && second.at - first.at).toBeLessThan(2_000);
  });

  it('looks again when it is asked in the moment in which it ends', async () => {
    const { worker, clock, world } = await openShop();
    worker.person.key = { kind: 'locked' };
    await queue(worker, 'package.adjust', forms.setTo(90));
    const ready = { kind: 'ready', person: 'Anna', keys: annasKeys } as const;
    const ending = worker.push.pump();
    // Nothing to do: it gives its lock back, and that is when the keys come.
    for (let turns = 0; turns < 60; turns += 1) await new Promise((later) => setImmediate(later));
    worker.person.key = ready;
    await clock.run(Promise.all([ending, worker.push.pump()]));
    await clock.pass(5_000);
    expect(world.effects).toHaveLength(1);
  });

  it('keeps the record of every action for ever', async () => {
    const { worker } = await openShop();
    for (let n = 0; n < 12; n += 1) await queue(worker, 'package.adjust', forms.setTo(n), { tag: tagOf((n % 6) + 1) });
    await drain(worker);
    const actions = await worker.ops.actions.toArray();
    expect(actions).toHaveLength(12);
    expect(actions.every(({ state }) => state === 'confirmed')).toBe(true);
  });
});
