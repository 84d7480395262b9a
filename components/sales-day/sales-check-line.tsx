import { Icon } from '../icon';
import { useWords } from '../words';

/** What a {@link SalesCheckLine} needs. Days are `YYYY-MM-DD`. */
export interface SalesCheckLineProps {
  checked: { day: string; agreed: number; inAll: number };
  today: string;
}

/** How many sales of the day checked last are the same in Metrc: "Yesterday: 412 of 412". */
export function SalesCheckLine({ checked: { day, agreed, inAll }, today }: SalesCheckLineProps) {
  const { t } = useWords();
  const isWhole = agreed === inAll;
  const words = [agreed.toLocaleString(), inAll.toLocaleString()];
  return (
    <p class="sales-line">
      <span class={isWhole ? 'chip chip-good' : 'chip chip-bad'}>
        <Icon name={isWhole ? 'check' : 'alert'} />
        {day === dayBefore(today) ? t('sales_day_yesterday', ...words) : t('sales_day_of', day, ...words)}
      </span>{' '}
      <span class="muted">{t(isWhole ? 'sales_day_whole' : 'sales_day_not_whole')}</span>{' '}
      <a href="#/sales">{t('sales_day_title')}</a>
    </p>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
