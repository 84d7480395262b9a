import {
  type Difference,
  type DifferenceState,
  differenceState,
  lookDueAt,
  type Severity,
  severities,
} from '@/lib/domain/reconcile/difference';
import { type DifferenceClass, differenceCodes } from '@/lib/domain/verdict';
import { itemText } from './difference-words';

/** Which differences are wanted; null and empty mean all of them. */
export interface DifferenceFilter {
  class: DifferenceClass | null;
  severity: Severity | null;
  state: DifferenceState | 'due' | null;
  text: string;
}

/** Nothing is filtered away. */
export const noFilter: DifferenceFilter = { class: null, severity: null, state: null, text: '' };

/** Differences that fit a filter: most severe first, then those that have been there longest. */
export function filterDifferences(
  all: readonly Difference[],
  filter: DifferenceFilter,
  at: { now: number; lookAfterDays: number },
): Difference[] {
  const text = filter.text.trim().toLowerCase();
  const found = all.filter(
    (difference) =>
      (!filter.class || difference.class === filter.class) &&
      (!filter.severity || difference.severity === filter.severity) &&
      fitsState(difference, filter.state, at) &&
      (!text || wordsOf(difference).includes(text)),
  );
  return found.sort((a, b) => rank(a) - rank(b) || a.firstSeenAt - b.firstSeenAt || (a.record < b.record ? -1 : 1));
}

/** True where nobody has looked at it for longer than the facility's policy allows. */
export function isDue(difference: Difference, { now, lookAfterDays }: { now: number; lookAfterDays: number }): boolean {
  return (lookDueAt(difference, lookAfterDays) ?? Number.POSITIVE_INFINITY) <= now;
}

/** How many differences each class has, in the order of the classes; those without any are left out. */
export function countClasses(all: readonly Difference[]): { class: DifferenceClass; count: number }[] {
  return differenceCodes
    .map((name) => ({ class: name, count: all.filter((difference) => difference.class === name).length }))
    .filter(({ count }) => count > 0);
}

function fitsState(
  difference: Difference,
  state: DifferenceFilter['state'],
  at: { now: number; lookAfterDays: number },
): boolean {
  if (state === null) return true;
  return state === 'due' ? isDue(difference, at) : differenceState(difference) === state;
}

function wordsOf(difference: Difference): string {
  const { record, onHand, missingFrom, metrc } = difference;
  const parts = [record, itemText(difference), onHand?.source, missingFrom?.source, metrc?.place, onHand?.place];
  return parts.filter(Boolean).join('\n').toLowerCase();
}

function rank({ severity }: Difference): number {
  return severities.indexOf(severity);
}
