import type { ClockChoice, ClockRule, Due } from '@/lib/domain/reconcile/cadence/clock-rule';
import { isOn } from '@/lib/domain/reconcile/cadence/clock-rule';
import { Age } from '../age';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { standingWords } from './standing-words';

/** What a {@link RuleRow} needs. */
export interface RuleRowProps {
  rule: ClockRule;
  choice: ClockChoice | undefined;
  onChange: (choice: ClockChoice) => void;
  onDone: () => void;
  /** Only of rules that a person set. */
  onRemove?: (() => void) | undefined;
}

/** One deadline: whether it runs, how long it is, where it stands and how that is known. */
export function RuleRow({ rule, choice = {}, onChange, onDone, onRemove }: RuleRowProps) {
  const { t, tell } = useWords();
  const on = isOn(rule, choice);
  const known = [
    rule.citation || (rule.standing === 'own' ? '' : t('cadence_no_citation')),
    t(standingWords[rule.standing]),
    rule.checkedOn && t('cadence_checked', rule.checkedOn),
    rule.applies && t('cadence_applies', rule.applies),
  ];
  return (
    <li class="stack-tight rule-row">
      <CheckRow checked={on} name="cadence" value={rule.id} onChange={(isOn) => onChange({ ...choice, isOn })}>
        {tell(rule.title)} <span class="muted">{known.filter(Boolean).join(' · ')}</span>
      </CheckRow>
      {on && (
        <div class="proof-form rule-terms">
          <DueField due={choice.due ?? rule.due} name={rule.id} onDue={(due) => onChange({ ...choice, due })} />
          {rule.begins === 'round' && <Button onPress={onDone}>{t('cadence_done')}</Button>}
          {rule.begins === 'round' && (
            <span class="muted">
              {choice.doneAt === undefined ? t('cadence_never_done') : <Age at={choice.doneAt} withTime />}
            </span>
          )}
          {onRemove && <Button onPress={onRemove}>{t('cadence_remove')}</Button>}
        </div>
      )}
    </li>
  );
}

function DueField({ due, name, onDue }: { due: Due; name: string; onDue: (due: Due) => void }) {
  const { t } = useWords();
  const field = (label: string, value: number, change: (number: number) => Due) => (
    <TextField
      label={label}
      name={name}
      type="number"
      value={String(value)}
      onText={(text) => {
        const number = Math.round(Number(text));
        if (number > 0) onDue(change(number));
      }}
    />
  );
  switch (due.kind) {
    case 'hours-after':
      return field(t('cadence_hours'), due.hours, (hours) => ({ ...due, hours }));
    case 'days-after':
    case 'every-days':
      return field(t('cadence_days'), due.days, (days) => ({ ...due, days }));
    case 'next-day-at':
      return field(t('cadence_hour'), due.hour, (hour) => ({ ...due, hour: Math.min(hour, 23) }));
    case 'close-of-business':
      return <span>{t('cadence_close')}</span>;
    default:
      return due satisfies never;
  }
}
