import type { ComponentChildren } from 'preact';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { Age } from './age';
import { Button } from './button';
import { Progress } from './progress';
import { StatusLine } from './status-line';
import { Tally } from './tally';
import { WaitingWords } from './waiting-words';
import { useWords } from './words';

/** What a {@link FacilityPanel} needs. `onChoose` is absent where there is only this one. */
export interface FacilityPanelProps {
  status: FacilityStatus;
  current: boolean;
  onChoose?: (() => void) | undefined;
  onResume: () => void;
}

/** One facility at a glance: its state, the age of what is known, what waits and what needs a person. */
export function FacilityPanel({ status, current, onChoose, onResume }: FacilityPanelProps) {
  const { t } = useWords();
  return (
    <section class="panel facility-panel" aria-label={status.name}>
      <div class="panel-head">
        <div>
          <h2>{status.name}</h2>
          <span class="mono muted">{status.license}</span>
        </div>
        {onChoose && !current && <Button onPress={onChoose}>{t('overview_show')}</Button>}
      </div>
      <StatusLine status={status} />
      {status.state === 'paused' && (
        <div>
          <Button onPress={onResume}>{t('sync_resume')}</Button>
        </div>
      )}
      {status.progress && <Progress progress={status.progress} />}
      <dl class="facts">
        <dt>{t('ui_last_pull')}</dt>
        <dd>
          <LastPull status={status} />
        </dd>
        <dt>{t('ui_differences')}</dt>
        <dd>
          <a class="plain-link" href={`#/differences?license=${encodeURIComponent(status.license)}`}>
            <Tally status={status} />
          </a>
          {!status.blind && (status.tally?.due ?? 0) > 0 && (
            <span class="needs-you"> {t('ui_differences_due', (status.tally?.due ?? 0).toLocaleString())}</span>
          )}
        </dd>
        <dt>{t('ui_waiting')}</dt>
        <dd>
          <Count license={status.license} count={status.waiting} none={t('ui_waiting_none')}>
            <WaitingWords status={status} />
          </Count>
        </dd>
        <dt>{t('ui_attention')}</dt>
        <dd>
          <Count license={status.license} count={status.attention} none={t('ui_attention_none')} strong>
            {t(status.attention === 1 ? 'ui_attention_one' : 'ui_attention_some', String(status.attention))}
          </Count>
        </dd>
      </dl>
    </section>
  );
}

/** How old the picture of Metrc is, or why there is none. */
export function LastPull({ status }: { status: FacilityStatus }) {
  const { t } = useWords();
  if (status.asOf !== null) return <Age at={status.asOf} />;
  if (status.pageOnly) return <>{t('ui_last_pull_page_only')}</>;
  return <>{t(status.state === 'pulling' ? 'ui_last_pull_running' : 'ui_last_pull_never')}</>;
}

/** A number of actions that leads to the queue; none is said plainly. */
function Count(props: { license: string; count: number; none: string; strong?: boolean; children: ComponentChildren }) {
  if (!props.count) return <span>{props.none}</span>;
  return (
    <a
      class={props.strong ? 'needs-you number' : 'number'}
      href={`#/queue?license=${encodeURIComponent(props.license)}`}
    >
      {props.children}
    </a>
  );
}
