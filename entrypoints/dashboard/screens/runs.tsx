import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { RunsTable } from '@/components/runs-table';
import { readRuns } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { Scope } from './scope';

const step = 100;

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
      {runs?.length === 0 && (
        <EmptyState title={t('runs_empty')}>
          <p>{t(facility?.pageOnly ? 'runs_empty_page_only' : 'runs_empty_why')}</p>
        </EmptyState>
      )}
      {runs && runs.length > 0 && <RunsTable runs={runs} />}
      <More shown={runs?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}
