import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ActionGroup, ActionRecord } from '@/lib/domain/records';
import { recordName } from '@/lib/domain/subject';
import { Age } from '../age';
import { Button } from '../button';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { Table } from '../table';
import { useWords } from '../words';
import { holdSentence } from './action-words';
import { GroupBar } from './group-bar';
import { StateChip } from './state-chip';

/** Rows of a group shown at once. */
const step = 100;

/** What a {@link GroupCard} needs. Children are those of its actions that need a person. */
export interface GroupCardProps {
  group: ActionGroup;
  actions: readonly ActionRecord[];
  busy: boolean;
  failure: string | null;
  onCancelRest: () => void;
  /** Opens under an action of the list: all that can be done with it alone. */
  detail?: (action: ActionRecord) => ComponentChildren;
  children?: ComponentChildren;
}

/** Actions that were queued together: how far they are, what waits, and a way to stop the rest. */
export function GroupCard({ group, actions, busy, failure, onCancelRest, detail, children }: GroupCardProps) {
  const { t, tell } = useWords();
  const queued = actions.filter(({ state }) => state === 'queued');
  const hold = queued[0] ? holdSentence(queued[0]) : null;
  return (
    <article class="panel action-card group-card" data-group={group.id}>
      <div class="panel-head">
        <h3>{tell(group.title)}</h3>
        <span class="muted">
          {actions[0]?.person} <Age at={actions[0]?.createdAt ?? 0} withTime />
        </span>
      </div>
      <GroupBar actions={actions} />
      {hold && (
        <p class="status-line">
          <Icon name="pause" />
          <span>{tell(hold)}</span>
        </p>
      )}
      {queued.length > 0 && (
        <div class="row">
          <Button busy={busy} onPress={onCancelRest}>
            {t('group_cancel_rest', queued.length.toLocaleString())}
          </Button>
        </div>
      )}
      {failure && (
        <Notice tone="bad" role="alert" inline>
          {failure}
        </Notice>
      )}
      {children}
      <Members title={tell(group.title)} actions={actions} detail={detail} />
    </article>
  );
}

interface MembersProps {
  title: string;
  actions: readonly ActionRecord[];
  detail: GroupCardProps['detail'] | undefined;
}

function Members({ title, actions, detail }: MembersProps) {
  const { t, tell } = useWords();
  const [limit, setLimit] = useState(0);
  if (!limit) {
    return (
      <div class="action-deeds">
        <Button kind="quiet" expanded={false} onPress={() => setLimit(step)}>
          {t('group_show', actions.length.toLocaleString())}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack-tight">
      <div class="action-deeds">
        <Button kind="quiet" expanded onPress={() => setLimit(0)}>
          {t('group_hide')}
        </Button>
      </div>
      <Table
        caption={title}
        rows={actions.slice(0, limit)}
        keyOf={({ id }) => id}
        {...(detail && { details: detail })}
        columns={[
          {
            heading: t('lines_record'),
            cell: ({ records }) => <span class="mono">{recordName(records[0] ?? '')}</span>,
          },
          { heading: t('lines_effect'), cell: ({ what }) => tell(what) },
          {
            heading: t('group_state'),
            cell: ({ state }) => <StateChip state={state} />,
          },
        ]}
      />
      {actions.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + step)}>{t('records_more', String(step))}</Button>
        </div>
      )}
    </div>
  );
}
