import type { Dexie, Transaction } from 'dexie';
import { type ChainHead, chained, emptyChain } from '../../domain/activity-chain';
import type { FacilityKey } from '../../domain/facility';
import type { ActivityRecord } from '../../domain/records';

const linesAtOnce = 1_000;

/**
 * Version 2 of the queue's database: lines of activity form a chain for each facility. Those that are there already are
 * chained as they stand, in the order in which they were written; which computer wrote them is not known any more.
 * Outages get a table.
 */
export function addHashChain(ops: Dexie): void {
  ops
    .version(2)
    .stores({ outages: 'id, [host+startedAt]' })
    .upgrade(async (transaction) => {
      const heads = await chainAll(transaction);
      const noted = [...heads].map(([facility, value]) => ({ key: `chain:${facility}`, value }));
      await transaction.table('settings').bulkPut(noted);
    });
}

async function chainAll(transaction: Transaction): Promise<Map<FacilityKey, ChainHead>> {
  const table = transaction.table<ActivityRecord, number>('activity');
  const heads = new Map<FacilityKey, ChainHead>();
  for (let after = 0; ; ) {
    const lines = await table.where('seq').above(after).limit(linesAtOnce).toArray();
    if (!lines.length) return heads;
    const linked = lines.map((line) => {
      const next = chained(line, heads.get(line.facility) ?? emptyChain);
      heads.set(line.facility, { number: next.chain.number, hash: next.chain.hash });
      return next;
    });
    await table.bulkPut(linked);
    after = lines.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  }
}
