import { showQuantity, showVariance } from '@/lib/domain/quantity';
import type { Difference, DifferenceState, Severity } from '@/lib/domain/reconcile/difference';
import { type MessageKey, type Sentence, say } from '@/lib/domain/sentence';
import type { DifferenceClass } from '@/lib/domain/verdict';

/** What each class of difference is called. */
export const classWords: Record<DifferenceClass, MessageKey> = {
  variance: 'differences_class_variance',
  'only-in-metrc': 'differences_class_only_in_metrc',
  'only-local': 'differences_class_only_local',
  'status-mismatch': 'differences_class_status',
  'item-mismatch': 'differences_class_item',
  'unit-mismatch': 'differences_class_unit',
  'place-mismatch': 'differences_class_place',
};

/** What each severity is called, and how loud it looks: the words are enough. */
export const severityWords: Record<Severity, { word: MessageKey; chip: string }> = {
  high: { word: 'differences_severity_high', chip: 'chip chip-bad' },
  medium: { word: 'differences_severity_medium', chip: 'chip chip-warn' },
  low: { word: 'differences_severity_low', chip: 'chip' },
};

/** What each state is called. */
export const stateWords: Record<DifferenceState, MessageKey> = {
  open: 'differences_state_open',
  confirmed: 'differences_state_confirmed',
  correcting: 'differences_state_correcting',
  closed: 'differences_state_closed',
};

/** What the reading says; a dash where there is none. */
export function onHandText({ onHand, class: of }: Difference): string {
  if (!onHand) return '—';
  if (of === 'place-mismatch') return onHand.place ?? '—';
  if (of === 'item-mismatch') return onHand.item ?? '—';
  return showQuantity(onHand.quantity, onHand.unit);
}

/** What Metrc held then, as a range where it moved; a dash where it knows no such record. */
export function metrcText({ metrc, class: of }: Difference): string {
  if (!metrc) return '—';
  if (of === 'place-mismatch') return metrc.place ?? '—';
  if (of === 'item-mismatch') return metrc.item;
  const { low, high, unit } = metrc;
  return low === high ? showQuantity(low, unit) : `${showQuantity(low, unit)} – ${showQuantity(high, unit)}`;
}

/** Its signed size, "at least" where Metrc moved; null where it has none. */
export function varianceSentence({ variance, isAtLeast }: Difference): Sentence | null {
  if (!variance) return null;
  const text = showVariance(variance.amount, variance.unit);
  return isAtLeast ? say('differences_at_least', text) : say('differences_size', text);
}

/** Where it is to be found in words: the item that either side names. */
export function itemText({ metrc, onHand }: Difference): string {
  return metrc?.item ?? onHand?.item ?? '';
}
