import type { FacilityStatus } from '@/lib/domain/facility-status';
import { Icon } from './icon';
import { useWords } from './words';

/** True where a press can start a pull, or join the one that runs. */
export function canSync(status: FacilityStatus | null): boolean {
  return status !== null && status.facility !== null && !status.pageOnly && status.state !== 'locked';
}

/** The white Sync button of the top right corner. A press while pulling joins the run. */
export function SyncButton({ status, onSync }: { status: FacilityStatus | null; onSync: () => void }) {
  const { t, tell } = useWords();
  const ready = canSync(status);
  return (
    <button
      type="button"
      class="sync-button"
      data-state={status?.state ?? 'idle'}
      aria-disabled={ready ? undefined : 'true'}
      aria-busy={status?.state === 'pulling' ? 'true' : undefined}
      title={status ? tell(status.sentence) : undefined}
      onClick={() => ready && onSync()}
    >
      <Icon name="sync" />
      {t('ui_sync')}
    </button>
  );
}
