import { openDifferences } from '../data/differences';
import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import { showQuantity, showVariance } from '../domain/quantity';
import type { Difference } from '../domain/reconcile/difference';
import { type MessageKey, type Sentence, say } from '../domain/sentence';

/** More than these go out by the dashboard, which reads them itself: one message is not for a whole inventory. */
const most = 5_000;

/** Open differences of a facility as cells with their heading, by tag. */
export async function differenceCells(
  ops: OpsDb,
  facility: FacilityKey,
  tell: (sentence: Sentence) => string,
): Promise<string[][]> {
  const open = await openDifferences(ops, facility);
  open.sort((a, b) => a.record.localeCompare(b.record));
  return [headings.map((key) => tell(say(key))), ...open.slice(0, most).map((one) => cellsOf(one, tell))];
}

const headings: readonly MessageKey[] = [
  'bar_column_record',
  'bar_column_item',
  'bar_column_verdict',
  'bar_column_on_hand',
  'bar_column_source',
  'bar_column_metrc',
  'bar_column_variance',
  'bar_column_since',
  'bar_column_why',
];

function cellsOf(one: Difference, tell: (sentence: Sentence) => string): string[] {
  const { onHand, metrc, variance } = one;
  return [
    one.record,
    metrc?.item ?? onHand?.item ?? '',
    tell(say(`badge_${one.class.replaceAll('-', '_')}` as MessageKey)),
    onHand ? showQuantity(onHand.quantity, onHand.unit) : '',
    onHand?.source ?? one.missingFrom?.source ?? '',
    metrc ? showQuantity(metrc.quantity, metrc.unit) : '',
    variance ? showVariance(variance.amount, variance.unit) : '',
    new Date(one.firstSeenAt).toISOString(),
    tell(one.sentence),
  ];
}
