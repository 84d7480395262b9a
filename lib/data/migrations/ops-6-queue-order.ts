import type { Dexie } from 'dexie';

/**
 * Version 6 of the queue's database: the actions of a state in their order, so that the queue can be read from its
 * beginning; and those that are held, by reason and until when. What is held by nothing stands in no such index.
 */
export function addQueueOrder(ops: Dexie): void {
  ops.version(6).stores({ actions: 'id, [facility+state], [state+order], [hold+dueAt], order, *records' });
}
