import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { OpsDb } from '@/lib/data/ops-db';
import { waitingAction as action } from '@/lib/testing/queued-actions';
import { noteAsSeen } from './note-as-seen';

let named = 0;

async function noted(now: ReturnType<typeof action>, seen = action(1)) {
  named += 1;
  const ops = new OpsDb(`note-${named}`);
  await ops.actions.put(now);
  await noteAsSeen(ops, [{ seen, changes: { hold: 'earlier-action' } }]);
  return ops.actions.get(now.id);
}

it('notes why an action waits that waits as it did', async () => {
  expect(await noted(action(1))).toEqual(action(1, { hold: 'earlier-action' }));
});

it.each([
  ['was claimed', action(1, { state: 'checking' })],
  ['was cancelled', action(1, { state: 'cancelled' })],
  ['was found not to be allowed', action(1, { hold: 'permission' })],
  ['was told to wait', action(1, { dueAt: 5_000 })],
])('leaves an action alone that %s since', async (_, now) => {
  expect(await noted(now)).toEqual(now);
});

it('brings nothing back that is gone', async () => {
  expect(await noted(action(2))).toEqual(action(2));
});

it('notes thousands in few writes', async () => {
  const ops = new OpsDb('note-many');
  const seen = Array.from({ length: 1_200 }, (_, n) => action(n + 1));
  await ops.actions.bulkPut(seen);
  let writes = 0;
  const bulkPut = ops.actions.bulkPut.bind(ops.actions);
  ops.actions.bulkPut = ((...rows: Parameters<typeof bulkPut>) => {
    writes += 1;
    return bulkPut(...rows);
  }) as typeof bulkPut;
  await noteAsSeen(
    ops,
    seen.map((one) => ({ seen: one, changes: { hold: 'key-locked' } })),
  );
  expect(writes).toBe(3);
  expect(await ops.actions.filter(({ hold }) => hold === 'key-locked').count()).toBe(1_200);
});
