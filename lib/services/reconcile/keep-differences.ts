import { newestOfRecords } from '../../data/differences';
import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import type { SeenDifference } from '../../domain/reconcile/describe-difference';
import type { Difference } from '../../domain/reconcile/difference';
import { followDifference } from '../../domain/reconcile/follow-difference';
import { type Standing, standingOf } from '../../domain/reconcile/standing';
import type { VerdictCode } from '../../domain/verdict';

/** One compared package, with what differs. */
export interface Compared {
  key: string;
  code: VerdictCode;
  seen: SeenDifference | null;
}

/** What a compare brought: counts of differences. */
export interface News {
  found: number;
  reopened: number;
  closed: number;
}

/**
 * Stores what a compare of some packages found: differences begin, follow their size, close by themselves or come back.
 * Read and written in one transaction, so that what a person decides meanwhile is not lost.
 * @param open records that have an open difference: only those, and what differs now, are looked up
 */
export async function keepDifferences(
  ops: OpsDb,
  compared: readonly Compared[],
  of: {
    facility: FacilityKey;
    now: number;
    standing: Standing | null;
    reopenWithinDays: number;
    open: ReadonlySet<string>;
  },
): Promise<News> {
  const touched = compared.filter(({ key, seen }) => seen !== null || of.open.has(key));
  if (!touched.length) return { found: 0, reopened: 0, closed: 0 };
  return ops.transaction('rw', ops.differences, async () => {
    const stored = await newestOfRecords(
      ops,
      of.facility,
      touched.map(({ key }) => key),
    );
    const moved = touched.flatMap((found) => {
      const before = stored.get(found.key) ?? null;
      const agreedUntil = standingOf(of.standing, found.key)?.agreedUntil ?? null;
      const after = followDifference(before, found, { ...of, agreedUntil });
      return after ? [{ before, after }] : [];
    });
    await ops.differences.bulkPut(moved.map(({ after }) => after));
    return newsOf(moved);
  });
}

function newsOf(moved: readonly { before: Difference | null; after: Difference }[]): News {
  return {
    found: moved.filter(({ before, after }) => before?.id !== after.id).length,
    reopened: moved.filter(({ before, after }) => before?.id === after.id && after.reopened > before.reopened).length,
    closed: moved.filter(({ before, after }) => before?.standing === 'open' && after.standing === 'closed').length,
  };
}
