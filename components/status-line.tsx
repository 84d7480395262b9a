import type { FacilityStatus, SyncState } from '@/lib/domain/facility-status';
import { Icon, type IconName } from './icon';
import { useWords } from './words';

const icons: Record<SyncState, IconName> = {
  idle: 'check',
  pulling: 'sync',
  failed: 'alert',
  disconnected: 'unplugged',
  locked: 'lock',
  paused: 'pause',
};

/** What a facility is doing, in one sentence with the icon of its state. */
export function StatusLine({ status }: { status: FacilityStatus }) {
  const { tell } = useWords();
  return (
    <p class="status-line" role="status" data-state={status.state}>
      <Icon name={icons[status.state]} />
      <span>{tell(status.sentence)}</span>
    </p>
  );
}
