import type { RunRecord } from '@/lib/domain/records';
import { Notice } from './notice';
import { plainText } from './records/field-value';
import { listName } from './records/list-words';
import { Table } from './table';
import { useWords, type Words } from './words';

/** A row that a run put aside, and why. */
export interface UnfitItem {
  seq?: number;
  feed: string;
  problem: string;
  raw: unknown;
}

/** What a run found besides its rows: its sentence, its warnings, what it put aside. */
export function RunDetails({ run, unfit }: { run: RunRecord; unfit: readonly UnfitItem[] }) {
  const { t, tell } = useWords();
  const total = Math.max(run.unfit ?? 0, unfit.length);
  const warnings = run.warnings ?? [];
  return (
    <div class="stack run-details">
      <p>
        {tell(run.sentence)} {run.goesOn && t('runs_goes_on')}
      </p>
      <p class="muted">{timesText(run, t)}</p>
      {warnings.length === 0 && total === 0 && <p class="muted">{t('runs_no_warnings')}</p>}
      {warnings.map((warning) => (
        <Notice key={tell(warning)} tone="warn">
          {tell(warning)}
        </Notice>
      ))}
      {total > 0 && (
        <div class="stack-tight">
          <h2>
            {t('runs_unfit_title')} <span class="muted number">{total.toLocaleString()}</span>
          </h2>
          <p class="muted">{t('runs_unfit_why')}</p>
          {unfit.length > 0 && <UnfitTable unfit={unfit} at={run.startedAt} />}
          {unfit.length > 0 && unfit.length < total && (
            <p class="muted">{t('runs_unfit_first', unfit.length.toLocaleString(), total.toLocaleString())}</p>
          )}
        </div>
      )}
    </div>
  );
}

/** From when to when, and how fast it asked. */
function timesText(run: RunRecord, t: Words['t']): string {
  const time = (at: number) => new Date(at).toLocaleTimeString(undefined, { hourCycle: 'h23' });
  if (run.endedAt === null) return t('runs_since', time(run.startedAt));
  const seconds = Math.max(1, (run.endedAt - run.startedAt) / 1000);
  return t('runs_times', time(run.startedAt), time(run.endedAt), (run.requests / seconds).toFixed(1));
}

function UnfitTable({ unfit, at }: { unfit: readonly UnfitItem[]; at: number }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('runs_unfit_of', new Date(at).toLocaleString())}
      rows={unfit}
      keyOf={({ seq, feed, problem }) => `${seq} ${feed} ${problem}`}
      columns={[
        { heading: t('runs_unfit_list'), cell: ({ feed }) => <span class="nowrap">{t(listName(feed))}</span> },
        { heading: t('runs_unfit_problem'), cell: ({ problem }) => problem },
        { heading: t('runs_unfit_row'), cell: ({ raw }) => <code class="mono raw-row">{plainJson(raw)}</code> },
      ]}
    />
  );
}

/** A row as it came, cut where a screen has no use for more. */
function plainJson(raw: unknown): string {
  const text = typeof raw === 'object' ? JSON.stringify(raw) : plainText(raw);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
