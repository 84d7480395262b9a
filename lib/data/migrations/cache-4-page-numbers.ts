import type { Dexie } from 'dexie';

/**
 * Version 4 of the mirror: receipts are found by the number that Metrc's pages show, too. Rows read before have theirs in
 * the raw row.
 */
export function addPageNumbers(cache: Dexie): void {
  cache
    .version(4)
    .stores({
      records: '[facility+entity+key], [facility+feed+name], [facility+entity+parent], [facility+feed+number]',
    })
    .upgrade((transaction) =>
      transaction
        .table('records')
        .filter(({ entity }) => entity === 'receipt')
        .modify((row) => {
          const { ReceiptNumber: number } = row.raw as { ReceiptNumber?: string | null };
          if (number && number !== row.name) row.number = number;
        }),
    );
}
