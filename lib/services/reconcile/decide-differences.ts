import type { OpsDb } from '../../data/ops-db';
import { say } from '../../domain/sentence';
import { type Amendment, amendDifference } from './amend-difference';

/** What a person may say of differences besides counting and correcting in Metrc. */
export type DifferenceDecision =
  /** A comment: it was looked at. */
  | { kind: 'comment'; note: string }
  /** Something else has to be mended first: a receipt, a transfer line, a harvest. */
  | { kind: 'source'; source: 'receipt' | 'transfer' | 'harvest' | 'production' | 'other'; note: string }
  /** Accepted as it is, with a reason; it is opened again when it drifts. */
  | { kind: 'close'; reason: string };

/**
 * Carries out a decision on each of some differences.
 * @returns how many were still open
 */
export async function decideDifferences(
  ops: OpsDb,
  ids: readonly string[],
  decision: DifferenceDecision,
  by: { who: string; now: number },
): Promise<number> {
  let decided = 0;
  for (const id of ids) if (await amendDifference(ops, id, amendmentOf(decision, by))) decided += 1;
  return decided;
}

function amendmentOf(decision: DifferenceDecision, { who, now }: { who: string; now: number }): Amendment {
  switch (decision.kind) {
    case 'comment':
      return { who, now, kind: 'comment', what: say('reconcile_did_comment'), note: decision.note, change: () => ({}) };
    case 'source': {
      const { source, note } = decision;
      const correction = {
        kind: 'source',
        at: now,
        who,
        actionId: null,
        sourceId: null,
        reason: source,
        note,
      } as const;
      const what = say('reconcile_did_source', say(`reconcile_source_${source}`));
      return { who, now, kind: 'correction', what, note, change: () => ({ correction }) };
    }
    case 'close': {
      const closing = { how: 'person', at: now, who, reason: decision.reason } as const;
      const change = () => ({ standing: 'closed' as const, closing });
      return { who, now, kind: 'closed', what: say('reconcile_did_close'), note: decision.reason, change };
    }
    default:
      return decision satisfies never;
  }
}
