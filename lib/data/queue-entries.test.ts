import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { sampleAction } from '@/components/testing/samples';
import type { FacilityKey } from '../domain/facility';
import { OpsDb } from './ops-db';
import { actionsOfGroup, newestEntries, type QueueEntry } from './queue-entries';

const other = 'ca:other' as FacilityKey;

async function openQueue() {
  const ops = new OpsDb(`queue-${crypto.randomUUID()}`);
  const group = (id: string, first: number, size: number) => ({
    id,
    first,
    size,
    title: { key: 'queue_title' } as const,
  });
  const of = (order: number) => (order <= 5 ? group('A', 2, 4) : order >= 8 ? group('B', 8, 300) : null);
  const orders = Array.from({ length: 307 }, (_, n) => n + 1);
  await ops.actions.bulkAdd(
    orders.map((order) => {
      const mine = order > 1 ? of(order) : null;
      const action = sampleAction({ id: `a${order}`, order, ...(order === 7 ? { facility: other } : {}) });
      return mine ? { ...action, group: mine } : action;
    }),
  );
  return ops;
}

const told = (entries: readonly QueueEntry[]) =>
  entries.map((entry) => (entry.kind === 'one' ? entry.action.order : `${entry.group.id}:${entry.actions.length}`));

it('shows a group as one, with all of its actions in their order', async () => {
  const ops = await openQueue();
  const entries = await newestEntries(ops, { limit: 200 });
  expect(told(entries)).toEqual(['B:300', 7, 6, 'A:4', 1]);
  const [, , , oldest] = entries;
  expect(oldest?.kind === 'group' && oldest.actions.map(({ order }) => order)).toEqual([2, 3, 4, 5]);
});

it('keeps to its limit and its facility', async () => {
  const ops = await openQueue();
  expect(told(await newestEntries(ops, { limit: 2 }))).toEqual(['B:300', 7]);
  expect(told(await newestEntries(ops, { limit: 9, facility: other }))).toEqual([7]);
});

it('finds the actions of a group and of no other', async () => {
  const ops = await openQueue();
  expect(await actionsOfGroup(ops, { id: 'A', first: 2, size: 6 })).toHaveLength(4);
});
