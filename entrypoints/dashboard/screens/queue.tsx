import { useRef, useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { useKeptFocus } from '@/components/keep-focus';
import { CatchUpList } from '@/components/queue/catch-up-list';
import { countIn, type ShownEntry, sectionsOf } from '@/components/queue/queue-sections';
import { readOutages, readQueue } from '@/lib/data/readers';
import { catchUps } from '@/lib/domain/catch-up';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { QueueGroup } from './queue-group';
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
  const entries = useWatch(`${only}:${limit}`, () => readQueue({ limit, ...(only && { facility: only }) }));
  const outages = useWatch('outages', () => readOutages(shownOutages));
  const sections = sectionsOf(entries ?? []);
  const screen = useRef<HTMLDivElement>(null);
  useKeptFocus(screen, '.action-card');
  return (
    <div class="stack" ref={screen} tabIndex={-1}>
      <div class="row row-between">
        <h1>{t('queue_title')}</h1>
        <Scope several={several} all={all} onChange={setAll} />
      </div>
      {outages && <CatchUpList all={catchUps(outages.outages, outages.actions, Date.now())} now={Date.now()} />}
      {entries?.length === 0 && (
        <EmptyState title={t('queue_empty')}>
          <p>{t(facility?.pageOnly ? 'queue_empty_page_only' : 'queue_empty_why')}</p>
        </EmptyState>
      )}
      <Section id="asking" person={person} entries={sections.asking} />
      <Section id="waiting" person={person} entries={sections.waiting} />
      <Section id="done" person={person} entries={sections.done} />
      <More shown={entries?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}

const titles = { asking: 'queue_group_asking', waiting: 'queue_group_waiting', done: 'queue_group_done' } as const;

interface SectionProps {
  id: keyof typeof titles;
  entries: ShownEntry[];
  person: string | null;
}

function Section({ id, entries, person }: SectionProps) {
  if (!entries.length) return null;
  const title = t(titles[id]);
  return (
    <section class="stack-tight" aria-label={title}>
      <h2>
        {title} <span class="muted number">{countIn(id, entries).toLocaleString()}</span>
      </h2>
      <div class="action-grid">
        {entries.map((entry) =>
          entry.kind === 'one' ? (
            <QueueItem key={entry.action.id} action={entry.action} person={person} />
          ) : (
            <QueueGroup key={entry.group.id} group={entry.group} actions={entry.actions} person={person} />
          ),
        )}
      </div>
    </section>
  );
}
