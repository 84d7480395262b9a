import { ActivityList } from '@/components/activity-list';
import { BackupReminder } from '@/components/backup-reminder';
import { DueList } from '@/components/cadence/due-list';
import { EmptyState } from '@/components/empty-state';
import { FacilityPanel } from '@/components/facility-panel';
import { SalesCheckLine } from '@/components/sales-day/sales-check-line';
import { readActivity, readBackupState, readCadence, readSalesCheck, readZone } from '@/lib/data/readers';
import { dayIn } from '@/lib/domain/calendar-day';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { allRules } from '@/lib/domain/reconcile/cadence/clock-rules';
import { dueClocks } from '@/lib/domain/reconcile/cadence/due-clocks';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import type { Overview } from '../state/use-overview';
import { useWatch } from '../state/use-watch';

interface OverviewScreenProps {
  overview: Overview;
  current: FacilityStatus | null;
  onChoose: (facility: string) => void;
}

/** Every facility at a glance. */
export function OverviewScreen({ overview, current, onChoose }: OverviewScreenProps) {
  const { facilities } = overview;
  const backup = useWatch('backup', readBackupState);
  return (
    <div class="stack">
      <h1>{t('overview_title')}</h1>
      {backup && <BackupReminder state={backup} now={Date.now()} />}
      {facilities.length === 0 && (
        <EmptyState title={t('overview_empty')}>
          <p>{t('overview_empty_why')}</p>
          <a class="button button-primary" href="#/setup">
            {t('overview_empty_go')}
          </a>
        </EmptyState>
      )}
      {current?.facility && <SalesLine facility={current.facility} />}
      {current?.facility && <DueLines facility={current.facility} />}
      <div class="overview-grid">
        <div class="panel-grid">
          {facilities.map((status) => (
            <FacilityPanel
              key={status.facility}
              status={status}
              current={status === current}
              onResume={() => void resume(status)}
              onChoose={facilities.length > 1 ? () => onChoose(status.facility ?? '') : undefined}
            />
          ))}
        </div>
        {current?.facility && <Recent facility={current.facility} />}
      </div>
    </div>
  );
}

/** Whether yesterday's sales are all in Metrc: what the day begins with. */
function SalesLine({ facility }: { facility: FacilityKey }) {
  const checked = useWatch(`sales ${facility}`, () => readSalesCheck(facility));
  const zone = useWatch(`zone ${facility}`, () => readZone(facility));
  return zone && checked && <SalesCheckLine checked={checked} today={dayIn(zone, Date.now())} />;
}

/** Deadlines that run, the earliest first. */
function DueLines({ facility }: { facility: FacilityKey }) {
  const cadence = useWatch(`cadence ${facility}`, () => readCadence(facility));
  if (!cadence) return null;
  const { state, settings, events, zone } = cadence;
  const clocks = dueClocks(allRules(state, settings), settings.choices, events, zone);
  return <DueList clocks={clocks} now={Date.now()} />;
}

/** The last things that happened at the facility in view. */
function Recent({ facility }: { facility: FacilityKey }) {
  const lines = useWatch(facility, () => readActivity({ facility, limit: 6 }));
  if (!lines?.length) return null;
  return (
    <section class="stack-tight" aria-label={t('overview_recent')}>
      <h2>{t('overview_recent')}</h2>
      <ActivityList lines={lines} Heading="h3" />
      <p>
        <a href="#/activity">{t('overview_recent_all')}</a>
      </p>
    </section>
  );
}

/** The panel follows by itself: the background tells what changed. */
async function resume({ facility }: FacilityStatus) {
  if (facility) await send('pause.end', { facility }).catch(() => {});
}
