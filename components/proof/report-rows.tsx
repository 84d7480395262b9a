import type { ReportRow } from '@/lib/domain/proof/report';
import { showQuantity, showVariance } from '@/lib/domain/quantity';
import { classWords, stateWords } from '../differences/difference-words';
import { useWords } from '../words';

/** Every difference of a report with its decisions, so that it fits on paper. */
export function ReportRows({ rows }: { rows: readonly ReportRow[] }) {
  const { t } = useWords();
  if (!rows.length) return <p>{t('proof_none')}</p>;
  return (
    <table class="table report-table">
      <caption class="visually-hidden">{t('proof_differences')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('differences_package')}</th>
          <th scope="col">{t('differences_class')}</th>
          <th scope="col">{t('differences_on_hand')}</th>
          <th scope="col">{t('differences_metrc')}</th>
          <th scope="col">{t('differences_variance')}</th>
          <th scope="col">{t('proof_done')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.record}${row.firstSeen}`}>
            <td>
              <span class="mono">{row.record}</span>
              <div class="muted">{row.item}</div>
            </td>
            <td>
              {t(classWords[row.class])}
              <div class="muted">{t(stateWords[row.state])}</div>
            </td>
            <td>
              {row.onHand || '—'}
              <div class="muted">{row.source}</div>
              <div class="muted nowrap">{row.sourceAsOf}</div>
            </td>
            <td>
              {row.metrc || '—'}
              <div class="muted nowrap">{row.metrcUntil}</div>
            </td>
            <td class="number">
              {row.variance ? showVariance(row.variance, row.unit) : '—'}
              {row.tolerated && row.unit && (
                <div class="muted nowrap">{t('proof_tolerated', showQuantity(row.tolerated, row.unit))}</div>
              )}
            </td>
            <td>
              <div class="muted">
                {row.agreedUntil ? t('proof_agreed_until', row.agreedUntil) : t('proof_never_agreed')}
              </div>
              {row.decisions.map((decision) => (
                <div key={decision}>{decision}</div>
              ))}
              {row.closing && <div>{row.closing}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
