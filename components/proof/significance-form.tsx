import { useState } from 'preact/hooks';
import { decimalText } from '@/lib/domain/quantity';
import { type MonthlySales, weighSignificance } from '@/lib/domain/reconcile/cadence/significance';
import { Notice } from '../notice';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** The share that is asked for where nobody says another. */
const usualPercent = '3';

/** A worksheet: what a discrepancy is worth against average monthly sales. Nothing of it is kept. */
export function SignificanceForm({ months }: { months: readonly MonthlySales[] }) {
  const { t } = useWords();
  const [sales, setSales] = useState(() => Object.fromEntries(months.map((one) => [one.month, one.sales])));
  const [value, setValue] = useState('');
  const [percent, setPercent] = useState(usualPercent);
  const texts = months.map(({ month }) => sales[month] ?? '');
  // A month that is left empty is not counted: the license may be younger.
  const counted = texts.filter((text) => text.trim() !== '').map(decimalText);
  const amounts = counted.filter((amount) => amount !== null);
  const [worth, share] = [decimalText(value), decimalText(percent)];
  const isGood = (text: string) => text.trim() === '' || decimalText(text) !== null;
  const isReady = worth !== null && share !== null && amounts.length === counted.length;
  const weighed = isReady ? weighSignificance(worth, amounts, share) : null;
  const error = (text: string) => (isGood(text) ? undefined : t('policy_wrong'));
  return (
    <form class="stack" aria-label={t('worksheet_title')} onSubmit={(event) => event.preventDefault()}>
      <p class="muted">{t('worksheet_what')}</p>
      <div class="field-grid">
        {months.map(({ month }) => (
          <TextField
            key={month}
            label={t('worksheet_month', month)}
            name={`sales-${month}`}
            value={sales[month] ?? ''}
            error={error(sales[month] ?? '')}
            onText={(text) => setSales({ ...sales, [month]: text })}
          />
        ))}
      </div>
      <div class="field-grid">
        <TextField
          label={t('worksheet_value')}
          name="worth"
          value={value}
          hint={t('worksheet_value_hint')}
          error={error(value)}
          onText={setValue}
        />
        <TextField
          label={t('worksheet_percent')}
          name="percent"
          value={percent}
          hint={t('policy_default', usualPercent, '%')}
          error={error(percent)}
          onText={setPercent}
        />
      </div>
      <div role="status">
        {isReady && !weighed && <Notice>{t('worksheet_no_sales')}</Notice>}
        {weighed && (
          <Notice tone={weighed.isSignificant ? 'warn' : 'good'}>
            {t(weighed.isSignificant ? 'worksheet_yes' : 'worksheet_no', weighed.share, weighed.average, percent)}
          </Notice>
        )}
      </div>
    </form>
  );
}
