import Dexie from 'dexie';

/** Below every key: the start of "all rows with this prefix" in a compound index. */
export const lowestKey: unknown = Dexie.minKey;

/** Above every key. */
export const highestKey: unknown = Dexie.maxKey;
