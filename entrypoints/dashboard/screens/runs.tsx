import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { Progress } from '@/components/progress';
import { RunDetails } from '@/components/run-details';
import { RunsTable } from '@/components/runs-table';
import { readRuns, readUnfit } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { RunRecord } from '@/lib/domain/records';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { Scope } from './scope';

const step = 100;
const mostUnfit = 50;

/** Every pull, newest first. */
export function RunsScreen({ facility, several }: { facility: FacilityStatus | null; several: boolean }) {
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(step);
  const only = all ? null : (facility?.facility ?? null);
  const runs = useWatch(`${only}:${limit}`, () => readRuns({ limit, ...(only && { facility: only }) }));
  return (
    <div class="stack">
      <div class="row row-between">
        <h1>{t('runs_title')}</h1>
        <Scope several={several} all={all} onChange={setAll} />
      </div>
      {facility?.progress && (
        <section class="panel" aria-labelledby="run-now">
          <h2 id="run-now">{t('runs_now')}</h2>
          <Progress progress={facility.progress} />
        </section>
      )}
      {runs?.length === 0 && (
        <EmptyState title={t('runs_empty')}>
          <p>{t(facility?.pageOnly ? 'runs_empty_page_only' : 'runs_empty_why')}</p>
        </EmptyState>
      )}
      {runs && runs.length > 0 && <RunsTable runs={runs} details={(run) => <Opened run={run} />} />}
      <More shown={runs?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}

function Opened({ run }: { run: RunRecord }) {
  const { value: unfit } = useLoad(`${run.id} ${run.unfit}`, () => readUnfit(run.id, mostUnfit));
  return <RunDetails run={run} unfit={unfit ?? []} />;
}
