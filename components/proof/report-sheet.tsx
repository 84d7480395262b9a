import type { Report } from '@/lib/domain/proof/report';
import { showVariance } from '@/lib/domain/quantity';
import type { DifferenceState } from '@/lib/domain/reconcile/difference';
import type { DifferenceClass } from '@/lib/domain/verdict';
import { classWords, stateWords } from '../differences/difference-words';
import { useWords } from '../words';
import { ReportRows } from './report-rows';

/** A report as a sheet of paper: what was compared, what differed, what became of it, and where people sign. */
export function ReportSheet({ report, seal }: { report: Report; seal: string }) {
  const { t } = useWords();
  const { facility, from, until, madeAt, madeBy, metrcUntil, compared, sources } = report;
  return (
    <article class="sheet" aria-label={t('proof_report')}>
      <header class="sheet-head">
        <h2>{t('proof_report')}</h2>
        <p>
          {facility.name} <span class="mono">{facility.license}</span>
        </p>
      </header>
      <dl class="facts">
        <dt>{t('proof_time')}</dt>
        <dd>{t('proof_time_of', from, until)}</dd>
        <dt>{t('proof_made')}</dt>
        <dd>{t('proof_made_by', madeAt, madeBy || '—')}</dd>
        <dt>{t('proof_metrc_until')}</dt>
        <dd>{metrcUntil || t('proof_never')}</dd>
        <dt>{t('proof_compared')}</dt>
        <dd>
          {compared
            ? t('proof_compared_of', compared.packages.toLocaleString(), compared.differ.toLocaleString(), compared.at)
            : t('proof_never')}
        </dd>
        <dt>{t('proof_sources')}</dt>
        <dd>
          {sources.length === 0 && t('proof_no_sources')}
          {sources.map(({ name, asOf, rows }) => (
            <div key={`${name}${asOf}`}>{t('proof_source', name, asOf, rows.toLocaleString())}</div>
          ))}
        </dd>
      </dl>
      <Totals report={report} />
      <ReportRows rows={report.rows} />
      <footer class="stack-tight">
        <p>
          {t('proof_seal')} <code class="seal">{seal}</code>
        </p>
        <p class="muted">{t('proof_seal_why')}</p>
        <div class="signatures">
          <span>{t('proof_sign_counted')}</span>
          <span>{t('proof_sign_reviewed')}</span>
          <span>{t('proof_sign_date')}</span>
        </div>
      </footer>
    </article>
  );
}

/** Sums of the rows below them. */
function Totals({ report: { totals } }: { report: Report }) {
  const { t } = useWords();
  const states = (Object.keys(totals.byState) as DifferenceState[]).filter((state) => totals.byState[state] > 0);
  const classes = Object.entries(totals.byClass) as [DifferenceClass, number][];
  return (
    <ul class="report-totals">
      <li>
        <b>{totals.differences.toLocaleString()}</b> {t('proof_differences')}
      </li>
      {states.map((state) => (
        <li key={state}>
          <b>{totals.byState[state].toLocaleString()}</b> {t(stateWords[state])}
        </li>
      ))}
      {classes.map(([of, count]) => (
        <li key={of}>
          <b>{count.toLocaleString()}</b> {t(classWords[of])}
        </li>
      ))}
      {totals.net.map(({ amount, unit }) => (
        <li key={unit}>
          <b>{showVariance(amount, unit)}</b> {t('proof_net')}
        </li>
      ))}
    </ul>
  );
}
