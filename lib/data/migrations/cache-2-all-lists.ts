import type { Dexie } from 'dexie';

/**
 * Version 2 of the mirror: one table for the records of every list, one for events. The mirror can be read again from
 * Metrc, so nothing is carried over but the packages; the lists begin their first pull anew.
 */
export function addAllLists(cache: Dexie): void {
  cache
    .version(2)
    .stores({
      vocabulary: null,
      adjustments: null,
      records: '[facility+entity+key], [facility+feed+name], [facility+entity+parent]',
      events: '[facility+feed+window+key], [facility+feed+tag]',
      runs: 'id, order, [facility+order]',
      walks: 'id, [facility+feed]',
      seen: '[facility+feed+key]',
      missing: '[facility+entity+key]',
      unfit: '++seq, runId',
    })
    .upgrade(async (transaction) => {
      await Promise.all([
        transaction.table('cursors').clear(),
        transaction.table('walks').clear(),
        transaction.table('runs').clear(),
      ]);
    });
}
