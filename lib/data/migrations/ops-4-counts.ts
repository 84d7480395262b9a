import type { Dexie } from 'dexie';

/**
 * Version 4 of the queue's database: sessions of counts, what was counted in them, and what there was to be found.
 * `liveTag` is the tag of an entry that was not taken back.
 */
export function addCounts(ops: Dexie): void {
  ops.version(4).stores({
    countSessions: 'id, [facility+state], [facility+startedAt]',
    countEntries: '++seq, &id, [sessionId+seq], [sessionId+liveTag]',
    countPlans: 'sessionId',
  });
}
