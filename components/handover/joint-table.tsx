import type { JointCount } from '@/lib/domain/handover/joint-count';
import { instantText } from '../age';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link JointTable} needs. */
export interface JointTableProps {
  joints: readonly JointCount[];
  clock?: () => number;
}

/** Counts that were put together before, each a link to what they come to. */
export function JointTable({ joints, clock = Date.now }: JointTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('joint_before')}
      rows={joints}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('count_name'), cell: ({ id, name }) => <a href={`#/count/together/${id}`}>{name}</a> },
        { heading: t('joint_sessions'), number: true, cell: ({ sessionIds }) => String(sessionIds.length) },
        { heading: t('joint_who'), cell: ({ who }) => who },
        { heading: t('count_state'), cell: ({ used }) => t(used ? 'joint_is_used' : 'joint_is_open') },
        { heading: t('joint_made'), cell: ({ madeAt }) => <span class="nowrap">{instantText(madeAt, clock())}</span> },
      ]}
    />
  );
}
