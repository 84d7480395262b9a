import { openDifferences } from '../../data/differences';
import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import { pairDifferences } from '../../domain/reconcile/pair-differences';

/** Notes on each open difference which other one is its opposite, and forgets pairs that are none any more. */
export async function pairOpen(ops: OpsDb, facility: FacilityKey): Promise<void> {
  await ops.transaction('rw', ops.differences, async () => {
    const open = await openDifferences(ops, facility);
    const pairs = pairDifferences(open);
    const moved = open.filter(({ record, pair }) => (pairs.get(record) ?? null) !== pair);
    await ops.differences.bulkPut(
      moved.map((difference) => ({ ...difference, pair: pairs.get(difference.record) ?? null })),
    );
  });
}
