import { type Difference, differenceState } from '../difference';
import { type Beginning, type ClockChoice, type ClockRule, isOn } from './clock-rule';
import { dueAt } from './due-at';

/** A duty that runs, and when it is due. Instants are epoch ms. */
export interface DueClock {
  rule: ClockRule;
  /** Null: it comes round, and was never marked as done. */
  dueAt: number | null;
  /** What began it: the tag of a confirmed discrepancy; empty where it was no record. */
  record: string;
}

/** What may have begun a duty. Instants are epoch ms. */
export interface CadenceEvents {
  /** Differences that a person confirmed by a count. */
  confirmed: readonly Difference[];
  /** Since when Metrc is out of reach; null while it answers. */
  outageSince: number | null;
  /** When the oldest of what is not in Metrc yet was done here; null where nothing waits. */
  waitingSince: number | null;
}

/**
 * Duties that run at a facility, the earliest first; what was never done comes before all. A difference begins none: only
 * a discrepancy that a person confirmed does.
 */
export function dueClocks(
  rules: readonly ClockRule[],
  choices: Readonly<Record<string, ClockChoice>>,
  events: CadenceEvents,
  zone: string,
): DueClock[] {
  const running = rules.filter((rule) => isOn(rule, choices[rule.id]));
  const clocks = running.flatMap((rule): DueClock[] => {
    const { due = rule.due, doneAt = null } = choices[rule.id] ?? {};
    if (rule.begins === 'round')
      return [{ rule, record: '', dueAt: doneAt === null ? null : dueAt(due, doneAt, zone) }];
    return beginningsOf(rule.begins, events).map(({ record, at }) => ({ rule, record, dueAt: dueAt(due, at, zone) }));
  });
  return clocks.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

function beginningsOf(
  begins: Beginning,
  { confirmed, outageSince, waitingSince }: CadenceEvents,
): { record: string; at: number }[] {
  const since = (at: number | null) => (at === null ? [] : [{ record: '', at }]);
  switch (begins) {
    case 'discrepancy':
      return confirmed.flatMap((difference) =>
        difference.confirmed && differenceState(difference) !== 'closed'
          ? [{ record: difference.record, at: difference.confirmed.at }]
          : [],
      );
    case 'outage':
      return since(outageSince);
    case 'waiting':
      return since(waitingSince);
    default:
      return begins satisfies never;
  }
}
