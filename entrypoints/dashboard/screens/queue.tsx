import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { groupActions } from '@/components/queue/action-words';
import { CatchUpList } from '@/components/queue/catch-up-list';
import { readOutages, readQueue } from '@/lib/data/readers';
import { catchUps } from '@/lib/domain/catch-up';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { ActionRecord } from '@/lib/domain/records';
import { t } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { QueueItem } from './queue-item';
import { Scope } from './scope';

const step = 200;
const shownOutages = 3;

interface QueueScreenProps {
  facility: FacilityStatus | null;
  several: boolean;
  /** Whose keys are open here; null where none are. */
  person: string | null;
}

/** The queue: what needs a person first, then what waits and why, then what is done. */
export function QueueScreen({ facility, several, person }: QueueScreenProps) {
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(step);
  const only = all ? null : (facility?.facility ?? null);
  const actions = useWatch(`${only}:${limit}`, () => readQueue({ limit, ...(only && { facility: only }) }));
  const outages = useWatch('outages', () => readOutages(shownOutages));
  const groups = groupActions(actions ?? []);
  return (
    <div class="stack">
      <div class="row row-between">
        <h1>{t('queue_title')}</h1>
        <Scope several={several} all={all} onChange={setAll} />
      </div>
      {outages && <CatchUpList all={catchUps(outages.outages, outages.actions, Date.now())} now={Date.now()} />}
      {actions?.length === 0 && (
        <EmptyState title={t('queue_empty')}>
          <p>{t(facility?.pageOnly ? 'queue_empty_page_only' : 'queue_empty_why')}</p>
        </EmptyState>
      )}
      <Group title={t('queue_group_asking')} actions={groups.asking} person={person} />
      <Group title={t('queue_group_waiting')} actions={groups.waiting} person={person} />
      <Group title={t('queue_group_done')} actions={groups.done} person={person} />
      <More shown={actions?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}

interface GroupProps {
  title: string;
  actions: ActionRecord[];
  person: string | null;
}

function Group({ title, actions, person }: GroupProps) {
  if (!actions.length) return null;
  return (
    <section class="stack-tight" aria-label={title}>
      <h2>
        {title} <span class="muted number">{actions.length}</span>
      </h2>
      <div class="action-grid">
        {actions.map((action) => (
          <QueueItem key={action.id} action={action} person={person} />
        ))}
      </div>
    </section>
  );
}
