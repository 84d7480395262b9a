import type { Dexie } from 'dexie';

/**
 * Version 3 of the queue's database: differences with what was decided of them, and readings of files in blocks. Rows of
 * readings that are there stay rows: they are read beside the blocks.
 */
export function addDifferences(ops: Dexie): void {
  ops.version(3).stores({
    differences: 'id, [facility+standing], [facility+record]',
    readingBlocks: '[facility+sourceId+from]',
  });
}
