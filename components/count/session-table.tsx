import type { CountSession, CountState } from '@/lib/domain/count/count-session';
import type { MessageKey } from '@/lib/domain/sentence';
import { instantText } from '../age';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link SessionTable} needs. */
export interface SessionTableProps {
  sessions: readonly CountSession[];
  clock?: () => number;
}

/** What each state of a count is called. */
export const countStateWords = {
  open: 'count_state_open',
  paused: 'count_state_paused',
  'in-review': 'count_state_in_review',
  done: 'count_state_done',
  cancelled: 'count_state_cancelled',
} as const satisfies Record<CountState, MessageKey>;

/** Counts of a facility, each a link to what came of it. */
export function SessionTable({ sessions, clock = Date.now }: SessionTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('count_sessions')}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('count_name'), cell: ({ id, name }) => <a href={`#/count/${id}`}>{name}</a> },
        { heading: t('count_scope'), cell: (session) => <ScopeWords session={session} /> },
        { heading: t('count_state'), cell: ({ state }) => t(countStateWords[state]) },
        { heading: t('count_who'), cell: ({ who, from }) => (from ? `${who} · ${from.computer}` : who) },
        {
          heading: t('count_started'),
          cell: ({ startedAt }) => <span class="nowrap">{instantText(startedAt, clock())}</span>,
        },
      ]}
    />
  );
}

/** What a session counts, in few words. */
export function ScopeWords({ session: { scope } }: { session: Pick<CountSession, 'scope'> }) {
  const { t } = useWords();
  if (scope.by === 'all') return t('count_scope_all');
  if (scope.by === 'tags') return t('count_scope_tags', scope.tags.length.toLocaleString());
  return scope.by === 'delivery' ? t('check_scope_delivery', scope.name) : scope.names.join(', ');
}
