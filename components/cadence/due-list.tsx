import type { DueClock } from '@/lib/domain/reconcile/cadence/due-clocks';
import { instantText } from '../age';
import { Icon } from '../icon';
import { useWords } from '../words';

/** Deadlines that run, the earliest first; nothing where none does. */
export function DueList({ clocks, now }: { clocks: readonly DueClock[]; now: number }) {
  const { t, tell } = useWords();
  if (!clocks.length) return null;
  return (
    <section class="stack-tight" aria-label={t('cadence_due')}>
      <h2>{t('cadence_due')}</h2>
      <ul class="stack-tight">
        {clocks.map(({ rule, dueAt, record }) => {
          const isLate = dueAt === null || dueAt <= now;
          return (
            <li key={`${rule.id}${record}`} class="due-line">
              <span class={isLate ? 'chip chip-bad' : 'chip'}>
                <Icon name={isLate ? 'alert' : 'clock'} />
                {dueAt === null && t('cadence_due_now')}
                {dueAt !== null && t(isLate ? 'cadence_overdue' : 'cadence_due_at', instantText(dueAt, now))}
              </span>{' '}
              {tell(rule.title)} {record && <span class="mono">{record}</span>}{' '}
              <span class="muted">{rule.citation || (rule.standing === 'own' ? t('cadence_own') : '')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
