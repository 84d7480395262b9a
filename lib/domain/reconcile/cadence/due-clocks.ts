import { type Difference, differenceState } from '../difference';
import { type ClockChoice, type ClockRule, isOn } from './clock-rule';
import { dueAt } from './due-at';

/** A duty that runs, and when it is due. Instants are epoch ms. */
export interface DueClock {
  rule: ClockRule;
  /** Null: it comes round, and was never marked as done. */
  dueAt: number | null;
  /** What began it: the tag of a confirmed discrepancy; empty where it comes round. */
  record: string;
}

/**
 * Duties that run at a facility, the earliest first; what was never done comes before all. Only a discrepancy that a
 * person confirmed begins one that runs from an event.
 */
export function dueClocks(
  rules: readonly ClockRule[],
  choices: Readonly<Record<string, ClockChoice>>,
  confirmed: readonly Difference[],
  zone: string,
): DueClock[] {
  const running = rules.filter((rule) => isOn(rule, choices[rule.id]));
  const clocks = running.flatMap((rule): DueClock[] => {
    const { due = rule.due, doneAt } = choices[rule.id] ?? {};
    if (rule.begins === 'round')
      return [{ rule, record: '', dueAt: doneAt === undefined ? null : dueAt(due, doneAt, zone) }];
    return confirmed.flatMap((difference) =>
      difference.confirmed && differenceState(difference) !== 'closed'
        ? [{ rule, record: difference.record, dueAt: dueAt(due, difference.confirmed.at, zone) }]
        : [],
    );
  });
  return clocks.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}
