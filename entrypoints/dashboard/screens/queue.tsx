import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { type ShownEntry, sectionsOf } from '@/components/queue/queue-sections';
import { readQueue } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { QueueGroup } from './queue-group';
import { QueueItem } from './queue-item';
import { Scope } from './scope';

const step = 200;

/** The queue: what needs a person first, then what waits and why, then what is done. */
export function QueueScreen({ facility, several }: { facility: FacilityStatus | null; several: boolean }) {
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(step);
  const only = all ? null : (facility?.facility ?? null);
  const entries = useWatch(`${only}:${limit}`, () => readQueue({ limit, ...(only && { facility: only }) }));
  const sections = sectionsOf(entries ?? []);
  return (
    <div class="stack">
      <div class="row row-between">
        <h1>{t('queue_title')}</h1>
        <Scope several={several} all={all} onChange={setAll} />
      </div>
      {entries?.length === 0 && (
        <EmptyState title={t('queue_empty')}>
          <p>{t(facility?.pageOnly ? 'queue_empty_page_only' : 'queue_empty_why')}</p>
        </EmptyState>
      )}
      <Section title={t('queue_group_asking')} entries={sections.asking} />
      <Section title={t('queue_group_waiting')} entries={sections.waiting} />
      <Section title={t('queue_group_done')} entries={sections.done} />
      <More shown={entries?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}

function Section({ title, entries }: { title: string; entries: ShownEntry[] }) {
  if (!entries.length) return null;
  return (
    <section class="stack-tight" aria-label={title}>
      <h2>
        {title} <span class="muted number">{entries.length}</span>
      </h2>
      <div class="action-grid">
        {entries.map((entry) =>
          entry.kind === 'one' ? (
            <QueueItem key={entry.action.id} action={entry.action} />
          ) : (
            <QueueGroup key={entry.group.id} group={entry.group} actions={entry.actions} />
          ),
        )}
      </div>
    </section>
  );
}
