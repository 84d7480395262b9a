import type { ComponentChildren } from 'preact';
import type { RunRecord } from '@/lib/domain/records';
import type { MessageKey } from '@/lib/domain/sentence';
import { instantText } from './age';
import { Icon, type IconName } from './icon';
import { Table } from './table';
import { useWords } from './words';

const triggers: Record<RunRecord['trigger'], MessageKey> = {
  alarm: 'runs_trigger_alarm',
  button: 'runs_trigger_button',
  'set-up': 'runs_trigger_set_up',
  import: 'runs_trigger_import',
  unlock: 'runs_trigger_unlock',
};

const states: Record<RunRecord['state'], { word: MessageKey; icon: IconName; tone: string }> = {
  running: { word: 'runs_state_running', icon: 'sync', tone: 'accent' },
  done: { word: 'runs_state_done', icon: 'check', tone: 'good' },
  failed: { word: 'runs_state_failed', icon: 'alert', tone: 'bad' },
  skipped: { word: 'runs_state_skipped', icon: 'pause', tone: 'warn' },
};

/** How long a run took, in seconds below two minutes, else minutes and seconds. */
export function durationText(run: RunRecord): string {
  if (run.endedAt === null) return '…';
  const seconds = (run.endedAt - run.startedAt) / 1000;
  if (seconds < 120) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A size in the largest fitting unit, one decimal: replies are text, so a character is a byte. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}

/** What a {@link RunsTable} needs. `details` is shown under a run that is opened. */
export interface RunsTableProps {
  runs: readonly RunRecord[];
  details?: (run: RunRecord) => ComponentChildren;
  clock?: () => number;
}

/** Every pull with what it cost and what it found. */
export function RunsTable({ runs, details, clock = Date.now }: RunsTableProps) {
  const { t, tell } = useWords();
  return (
    <Table
      caption={t('runs_title')}
      rows={runs}
      keyOf={(run) => run.id}
      {...(details && { details })}
      columns={[
        {
          heading: t('runs_started'),
          cell: (run) => <span class="nowrap">{instantText(run.startedAt, clock())}</span>,
        },
        { heading: t('runs_trigger'), cell: (run) => <span class="nowrap">{t(triggers[run.trigger])}</span> },
        {
          heading: t('runs_state'),
          cell: (run) => (
            <span class={`chip chip-${states[run.state].tone}`}>
              <Icon name={states[run.state].icon} />
              {t(states[run.state].word)}
            </span>
          ),
        },
        { heading: t('runs_duration'), number: true, cell: (run) => <span class="nowrap">{durationText(run)}</span> },
        { heading: t('runs_requests'), number: true, cell: (run) => run.requests.toLocaleString() },
        {
          heading: t('runs_bytes'),
          number: true,
          cell: (run) => <span class="nowrap">{sizeText(run.bytes ?? 0)}</span>,
        },
        { heading: t('runs_rows'), number: true, cell: (run) => run.rows.toLocaleString() },
        { heading: t('runs_changed'), number: true, cell: (run) => run.changed.toLocaleString() },
        { heading: t('runs_faults'), number: true, cell: (run) => run.faults.toLocaleString() },
        { heading: t('runs_unfit'), number: true, cell: (run) => (run.unfit ?? 0).toLocaleString() },
        {
          heading: t('runs_result'),
          cell: (run) => (
            <>
              {tell(run.sentence)}
              {(run.warnings?.length ?? 0) > 0 && <WarningMark count={run.warnings.length} />}
            </>
          ),
        },
      ]}
    />
  );
}

function WarningMark({ count }: { count: number }) {
  const { t } = useWords();
  return (
    <span class="chip chip-warn run-warnings">
      <Icon name="alert" />
      {count === 1 ? t('runs_warnings_one') : t('runs_warnings_some', String(count))}
    </span>
  );
}
