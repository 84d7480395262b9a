import { say } from '../../sentence';
import type { CadenceSettings, ClockRule } from './clock-rule';

/** The texts themselves were not read for any of these: each is off until a person has looked it up and switched it on. */
const unread = { checkedOn: '', standing: 'second-hand', applies: '' } as const;
const discrepancy = { ...unread, begins: 'discrepancy' } as const;
const outage = { ...unread, begins: 'outage' } as const;
const waiting = { ...unread, begins: 'waiting' } as const;
const round = { ...unread, begins: 'round' } as const;

/** Duties known for the states that use Metrc, by state. A person may switch each on, change it, or add their own. */
export const clockRules: readonly ClockRule[] = [
  {
    ...round,
    id: 'ca-reconcile',
    state: 'ca',
    title: say('cadence_rule_ca_reconcile'),
    due: { kind: 'every-days', days: 30 },
    citation: '4 CCR § 15051',
  },
  {
    ...round,
    id: 'ca-users',
    state: 'ca',
    title: say('cadence_rule_ca_users'),
    due: { kind: 'every-days', days: 30 },
    citation: '4 CCR § 15048.1',
  },
  {
    ...discrepancy,
    id: 'ca-entry-error',
    state: 'ca',
    title: say('cadence_rule_ca_entry_error'),
    due: { kind: 'days-after', days: 3 },
    citation: '',
  },
  {
    ...waiting,
    id: 'ca-activity',
    state: 'ca',
    title: say('cadence_rule_ca_activity'),
    due: { kind: 'hours-after', hours: 24 },
    citation: '4 CCR § 15049(b)',
  },
  {
    ...outage,
    id: 'ca-no-access',
    state: 'ca',
    title: say('cadence_rule_ca_no_access'),
    due: { kind: 'hours-after', hours: 72 },
    citation: '',
  },
  {
    ...discrepancy,
    id: 'ca-significant',
    state: 'ca',
    title: say('cadence_rule_ca_significant'),
    due: { kind: 'hours-after', hours: 24 },
    citation: '',
  },
  {
    ...waiting,
    id: 'or-record',
    state: 'or',
    title: say('cadence_rule_or_record'),
    due: { kind: 'next-day-at', hour: 8 },
    citation: '',
  },
  {
    ...waiting,
    id: 'mt-record',
    state: 'mt',
    title: say('cadence_rule_mt_record'),
    due: { kind: 'close-of-business' },
    citation: '',
  },
  {
    ...round,
    id: 'nj-daily',
    state: 'nj',
    title: say('cadence_rule_nj_daily'),
    due: { kind: 'every-days', days: 1 },
    citation: '',
  },
  {
    ...round,
    id: 'nj-monthly',
    state: 'nj',
    title: say('cadence_rule_nj_monthly'),
    due: { kind: 'every-days', days: 30 },
    citation: '',
  },
  {
    ...round,
    id: 'nj-yearly',
    state: 'nj',
    title: say('cadence_rule_nj_yearly'),
    due: { kind: 'every-days', days: 365 },
    citation: '',
  },
  {
    ...discrepancy,
    id: 'nj-report',
    state: 'nj',
    title: say('cadence_rule_nj_report'),
    due: { kind: 'hours-after', hours: 3 },
    citation: '',
  },
  {
    ...round,
    id: 'oh-weekly',
    state: 'oh',
    title: say('cadence_rule_oh_weekly'),
    due: { kind: 'every-days', days: 7 },
    citation: '',
    applies: 'cultivators',
  },
  {
    ...discrepancy,
    id: 'mi-theft',
    state: 'mi',
    title: say('cadence_rule_mi_theft'),
    due: { kind: 'hours-after', hours: 24 },
    citation: '',
  },
];

/** Rules of a state, in their order. */
export function rulesOf(state: string): ClockRule[] {
  return clockRules.filter((rule) => rule.state === state);
}

/** Rules of a state, and after them those that people of a facility set. */
export function allRules(state: string, { own }: CadenceSettings): ClockRule[] {
  const set = own.map(
    ({ id, words, days }): ClockRule => ({
      id,
      state,
      title: say('cadence_own_rule', words),
      due: { kind: 'every-days', days },
      begins: 'round',
      citation: '',
      checkedOn: '',
      standing: 'own',
      applies: '',
    }),
  );
  return [...rulesOf(state), ...set];
}
