import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { ApproveAction } from '@/components/queue/approve-action';
import { GroupCard } from '@/components/queue/group-card';
import { needsPerson } from '@/lib/domain/action-state';
import type { ActionGroup, ActionRecord } from '@/lib/domain/records';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { QueueItem } from './queue-item';

/** Actions that need a person, shown at once. */
const step = 10;

interface QueueGroupProps {
  group: ActionGroup;
  actions: ActionRecord[];
  /** Whose keys are here. */
  person: string | null;
}

/** A group of the queue, with those of its actions that need a person. */
export function QueueGroup({ group, actions, person }: QueueGroupProps) {
  const { busy, failure, run } = useRequest();
  const [limit, setLimit] = useState(step);
  const asking = actions.filter(({ state }) => needsPerson(state));
  const held = actions.find(({ state, hold }) => state === 'queued' && hold === 'approval');
  const place = { id: group.id, first: group.first, size: group.size };
  return (
    <GroupCard
      group={group}
      actions={actions}
      busy={busy}
      failure={failure}
      onCancelRest={() => void run(() => send('group.cancel', place))}
      detail={(action) => <QueueItem action={action} person={person} />}
    >
      {held && (
        <ApproveAction
          taker={held.person}
          person={person}
          busy={busy}
          onApprove={() => void run(() => send('group.approve', place))}
        />
      )}
      {actions.some((action) => action.state === 'queued' && action.fromBackup === 'read') && (
        <div class="row">
          <Button busy={busy} onPress={() => void run(() => send('group.release', place))}>
            {t('group_release')}
          </Button>
        </div>
      )}
      {asking.slice(0, limit).map((action) => (
        <QueueItem key={action.id} action={action} person={person} />
      ))}
      {asking.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + step)}>{t('records_more', String(step))}</Button>
        </div>
      )}
    </GroupCard>
  );
}
