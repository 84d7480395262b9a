import { describe, expect, it } from 'vitest';
import type { WriteFate } from '@/lib/testing/fake-metrc';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';

const refusal = JSON.stringify([{ row: 0, message: 'Reason is not valid.' }]);
const fault = JSON.stringify({ Message: 'Could not load file or assembly' });
const page = '<html>Maintenance</html>';

/** What the server does with the first write, and what must come of it: exactly one effect if it is confirmed. */
const outcomes: { name: string; fate: WriteFate; state: string; effects: number; writes: number }[] = [
  { name: 'applied, and said so', fate: 'apply', state: 'confirmed', effects: 1, writes: 1 },
  { name: 'applied, the answer lost', fate: 'lose-answer', state: 'confirmed', effects: 1, writes: 1 },
  { name: 'lost on its way', fate: 'lose-request', state: 'confirmed', effects: 1, writes: 2 },
  { name: 'refused by rows', fate: { status: 400, text: refusal }, state: 'rejected', effects: 0, writes: 1 },
  {
    name: 'applied, then refused as a repetition',
    fate: 'apply-then-refuse',
    state: 'confirmed',
    effects: 1,
    writes: 1,
  },
  { name: '404', fate: { status: 404 }, state: 'rejected', effects: 0, writes: 1 },
  {
    name: '429 once',
    fate: { status: 429, headers: { 'retry-after': '20' } },
    state: 'confirmed',
    effects: 1,
    writes: 2,
  },
  {
    name: '500, applied',
    fate: { status: 500, text: fault, applied: true },
    state: 'confirmed',
    effects: 1,
    writes: 1,
  },
  { name: '500, not applied', fate: { status: 500, text: fault }, state: 'confirmed', effects: 1, writes: 2 },
  { name: 'a fault dressed as 400', fate: { status: 400, text: fault }, state: 'confirmed', effects: 1, writes: 2 },
  {
    name: '503 with a page, applied',
    fate: { status: 503, text: page, applied: true },
    state: 'confirmed',
    effects: 1,
    writes: 1,
  },
  {
    name: '200 with a page, not applied',
    fate: { status: 200, text: page },
    state: 'confirmed',
    effects: 1,
    writes: 2,
  },
  { name: '200, not applied', fate: { status: 200, text: '' }, state: 'confirmed', effects: 1, writes: 2 },
];

const kinds: [string, Record<string, string>][] = [
  ['package.change-by', forms.changeBy(-10)],
  ['package.move', forms.moveTo('Shelf')],
];

describe.each(kinds)('a write of %s', (type, fields) => {
  it.each(outcomes)('that is $name ends $state', async ({ fate, state, effects, writes }) => {
    const { metrc, world, worker } = await openShop();
    metrc.fates.push(fate);
    const id = await queue(worker, type, fields);
    await drain(worker);
    const action = await actionOf(worker, id);
    expect(action.state).toBe(state);
    expect(world.effects).toHaveLength(effects);
    expect(metrc.writes()).toHaveLength(writes);
    expect(action.hold).toBeNull();
  });
});

describe('a refused write', () => {
  it('shows Metrc’s own words', async () => {
    const { metrc, worker } = await openShop();
    metrc.fates.push({ status: 400, text: refusal });
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    const action = await actionOf(worker, id);
    expect(action.reason).toEqual({ key: 'rejected_said', args: ['Reason is not valid.'] });
    expect((await worker.ops.activity.toArray()).map(({ kind }) => kind)).toEqual(['queued', 'sent', 'problem']);
  });
});

describe('a confirmed write', () => {
  it('is in the mirror, in activity, and no foreign change', async () => {
    const { worker, world } = await openShop();
    await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect((await worker.cache.packages.get([facility, tag]))?.quantity).toBe('90');
    expect((await worker.ops.activity.toArray()).map(({ kind }) => kind)).toEqual(['queued', 'sent', 'confirmed']);
    expect(await worker.ops.changes.count()).toBe(0);
    expect(world.current(tag).quantity).toBe(90);
    expect(worker.changedTags).toContain(tag);
  });

  it('was written as documented: one PUT, the license in the query, the mark in the note', async () => {
    const { worker, metrc } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    const [write] = metrc.writes();
    const { mark, requestBody } = await actionOf(worker, id);
    expect(write).toMatchObject({ method: 'PUT', path: '/packages/v2/adjust', body: requestBody });
    expect(write?.query.get('licenseNumber')).toBe('C11-0000511-LIC');
    expect(JSON.parse(write?.body ?? '')[0].ReasonNote).toBe(`[${mark}]`);
  });
});

describe('a quantity that became what was wanted while no answer came', () => {
  it.each([
    ['of a host that nothing is known of, is for a person: it may be a sale', false, 'needs-decision'],
    ['where Metrc said that it was done, is ours', true, 'confirmed'],
  ])('%s', async (_, isAnswered, state) => {
    const { metrc, world, worker } = await openShop();
    world.putLeavesRow = false;
    metrc.fates.push(isAnswered ? 'apply' : 'lose-request');
    if (!isAnswered) metrc.onWrite = () => world.adjust(tag, -100);
    const id = await queue(worker, 'package.adjust', forms.setTo(0));
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe(state);
  });
});

describe('reads that lag behind', () => {
  it.each([3_000, 40_000])('by %i ms do not hide an effect', async (lagMs) => {
    const { metrc, world, worker } = await openShop();
    world.lagMs = lagMs;
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.writes()).toHaveLength(1);
    expect((await worker.cache.packages.get([facility, tag]))?.quantity).toBe('90');
  });

  it('do not make the next change by an amount start from an old quantity', async () => {
    const { world, worker } = await openShop();
    world.lagMs = 20_000;
    world.adjustmentLagMs = 0;
    await queue(worker, 'package.change-by', forms.changeBy(-10));
    await queue(worker, 'package.change-by', forms.changeBy(-5));
    await drain(worker);
    expect(world.current(tag).quantity).toBe(85);
  });
});

describe('keys and permissions', () => {
  it('a missing permission holds the action and says so; nothing is sent again and again', async () => {
    const { metrc, world, worker } = await openShop();
    metrc.fates.push({ status: 401 });
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker, 600_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'permission' });
    expect(metrc.writes()).toHaveLength(1);
    expect(world.effects).toHaveLength(0);
  });

  it('a refused key holds the action without sending anything, and goes on once it is good', async () => {
    const { metrc, world, worker, clock } = await openShop();
    metrc.keysAreGood = false;
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker, 60_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'key-trouble' });
    expect(metrc.writes()).toEqual([]);
    metrc.keysAreGood = true;
    await clock.pass(3_600_000);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
  });

  it('a key that is refused while a write is verified decides nothing', async () => {
    const { metrc, world, worker, clock } = await openShop();
    metrc.onWrite = () => {
      metrc.keysAreGood = false;
    };
    const id = await queue(worker, 'package.move', forms.moveTo('Shelf'));
    await drain(worker, 600_000);
    expect(['verifying', 'unknown']).toContain((await actionOf(worker, id)).state);
    metrc.keysAreGood = true;
    await clock.pass(3_600_000);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
  });

  it('an adjustment is verified by its value where the list of adjustments is not permitted', async () => {
    const { metrc, worker, world } = await openShop();
    metrc.denied.add('/packages/v2/adjustments');
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
  });

  it('a locked vault holds and resumes; another person’s key holds', async () => {
    const { worker, world } = await openShop();
    const ready = worker.person.key;
    worker.person.key = { kind: 'locked' };
    const mine = await queue(worker, 'package.adjust', forms.setTo(90));
    const bobs = await queue(worker, 'package.adjust', forms.setTo(80), { tag: tagOf(2), person: 'Bob' });
    await drain(worker);
    expect((await actionOf(worker, mine)).hold).toBe('key-locked');
    worker.person.key = ready;
    await drain(worker);
    expect((await actionOf(worker, mine)).state).toBe('confirmed');
    expect(await actionOf(worker, bobs)).toMatchObject({ state: 'queued', hold: 'other-person' });
    expect(world.effects).toHaveLength(1);
  });

  it('nothing is written during an outage; it goes out once a read succeeds', async () => {
    const { worker, metrc, world, clock } = await openShop();
    metrc.isOnline = false;
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker, 120_000);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'outage' });
    metrc.isOnline = true;
    await clock.pass(60_000);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(1);
  });

  it('is rejected in Metrc’s words when Metrc refuses to show the record, and not asked for ever', async () => {
    const { metrc, worker } = await openShop();
    metrc.onRead = ({ path }) =>
      path.endsWith(tag) ? { status: 400, text: '[{"row":0,"message":"Not for this license type."}]' } : undefined;
    const id = await queue(worker, 'package.note', { note: 'x' });
    await drain(worker, 3_600_000);
    const reason = { key: 'problem_not_shown', args: ['Not for this license type.'] };
    expect(await actionOf(worker, id)).toMatchObject({ state: 'rejected', reason });
    expect(metrc.received).toHaveLength(1);
  });
});
