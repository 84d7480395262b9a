import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { neverDue } from '@/lib/data/open-actions';
import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ActionRecord, FacilityRecord } from '@/lib/domain/records';
import { annasKeys } from '@/lib/testing/fake-worker';
import { waitingAction as action, here, partsOver, there } from '@/lib/testing/queued-actions';
import { everything, survey } from './survey';

let ops: OpsDb;
let named = 0;

beforeEach(async () => {
  named += 1;
  ops = new OpsDb(`survey-${named}`);
  for (const facility of [here, there]) await ops.facilities.put({ facility } as FacilityRecord);
});

async function look(actions: readonly ActionRecord[], enough: number, busy: readonly string[] = []) {
  await ops.actions.bulkPut([...actions]);
  return survey(partsOver(ops), { enough, busy: new Set(busy) });
}

/** Actions that can be sent, from one place in the order to another. */
const plain = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => action(from + n));
const idsOf = (actions: readonly { id: string }[]) => actions.map(({ id }) => id);
const holdsOf = ({ notes }: Awaited<ReturnType<typeof look>>) =>
  Object.fromEntries(notes.holds.map(({ seen, changes }) => [seen.id, changes.hold]));

describe('a look at a long queue', () => {
  it('ends once enough can be sent, and says so', async () => {
    const actions = plain(1, 6);
    expect(await look(actions, 2)).toMatchObject({ isWhole: false, due: [{ id: 'a1' }, { id: 'a2' }] });
    expect(await look(actions, 7)).toMatchObject({ isWhole: true });
    expect((await look(actions, 7)).due).toHaveLength(6);
  });

  it('counts nobody that is being sent', async () => {
    const actions = plain(1, 6);
    expect(idsOf((await look(actions, 2, ['a1', 'a2'])).due)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('goes past what is held, however much that is', async () => {
    const held = Array.from({ length: 40 }, (_, n) => action(n + 1, { person: 'Ben', hold: 'other-person' }));
    const found = await look([...held, ...plain(41, 400)], 2);
    expect(idsOf(found.due).slice(0, 2)).toEqual(['a41', 'a42']);
    expect(found.isWhole).toBe(false);
  });

  it('reads back whatever is due for that, wherever it stands', async () => {
    const late = action(99, { state: 'verifying' });
    expect(idsOf((await look([...plain(1, 9), late], 1)).due)).toEqual(['a1', 'a99']);
  });

  it('says when something falls due where nothing is', async () => {
    const timed = [1, 2, 3, 4, 5].map((order) => action(order, { dueAt: 90_000 - order, hold: 'rate-limit' }));
    expect(await look(timed, 1)).toMatchObject({ due: [], nextAt: 89_995, isWhole: true });
  });

  it('keeps the order of two facilities whose actions take turns', async () => {
    const turns = [1, 2, 3, 4, 5, 6].map((order) => action(order, { facility: order % 2 ? here : there }));
    expect(idsOf((await look(turns, 3)).due)).toEqual(['a1', 'a2', 'a3']);
    const locked = { ...partsOver(ops), keyState: async (of: FacilityKey) => keysOf(of) };
    expect(idsOf((await survey(locked, { enough: 2, busy: new Set() })).due).slice(0, 2)).toEqual(['a2', 'a4']);
  });

  const keysOf = (facility: FacilityKey) =>
    facility === here ? { kind: 'locked' as const } : { kind: 'ready' as const, person: 'Anna', keys: annasKeys };
});

describe('what stands beyond a look', () => {
  it('pauses its kind all the same', async () => {
    const refused = action(99, { type: 'package.move', hold: 'permission', dueAt: neverDue });
    const found = await look([action(1, { type: 'package.move' }), ...plain(2, 9), refused], 1);
    expect(idsOf(found.due)).toEqual(['a2', 'a3', 'a4', 'a5']);
    expect(holdsOf(found)).toEqual({ a1: 'permission' });
    expect(found.isWhole).toBe(false);
  });

  it('pauses nothing once it was cancelled', async () => {
    const refused = action(99, { hold: 'permission', dueAt: neverDue, state: 'cancelled' });
    expect(idsOf((await look([...plain(1, 9), refused], 1)).due)).toEqual(['a1']);
  });

  it('is waited for where it makes what an earlier one names', async () => {
    const found = await look([action(1, { after: ['a99'] }), ...plain(2, 9), action(99)], 1);
    expect(idsOf(found.due)).toEqual(['a2', 'a3', 'a4', 'a5']);
    expect(holdsOf(found)).toEqual({ a1: 'earlier-action' });
    expect(found.isWhole).toBe(false);
  });

  it('is not waited for once it is over', async () => {
    const over = action(99, { state: 'confirmed' });
    expect(idsOf((await look([action(1, { after: ['a99', 'gone'] }), ...plain(2, 9), over], 1)).due)).toEqual(['a1']);
  });
});

it('holds a record behind an earlier action that needs a person, in the narrowest look', async () => {
  const failed = action(1, { state: 'rejected', records: ['LANE'] });
  const found = await look([failed, action(2, { records: ['LANE'] }), action(3, { records: ['LANE'] }), action(4)], 1);
  expect(idsOf(found.due)).toEqual(['a4']);
  expect(holdsOf(found)).toEqual({ a2: 'earlier-failed', a3: 'earlier-failed' });
});

it('looks at all that waits where no write has shown yet how a host takes one', async () => {
  const harmful = [1, 2, 3, 4].map((order) => action(order, { type: 'harvest.waste' }));
  await ops.actions.bulkPut([...harmful, action(5)]);
  const parts = { ...partsOver(ops), isUntried: async () => true };
  expect(idsOf((await survey(parts, { enough: 1, busy: new Set() })).due)).toEqual(['a5']);
  expect(idsOf((await survey(partsOver(ops), everything)).due)).toHaveLength(5);
});
