import type { Dexie } from 'dexie';

/** Version 5 of the queue's database: counts of several computers, put together. */
export function addJointCounts(ops: Dexie): void {
  ops.version(5).stores({ countJoints: 'id, [facility+madeAt]' });
}
