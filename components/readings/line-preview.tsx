import type { FileLine } from '@/lib/domain/reading-file';
import { Icon } from '../icon';
import { Table } from '../table';
import { useWords } from '../words';

/** The rows of a file as Tandem understands them, with what is wrong in each. */
export function LinePreview({ caption, lines }: { caption: string; lines: readonly FileLine[] }) {
  const { t, tell } = useWords();
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={(line) => String(line.number)}
      columns={[
        { heading: t('readings_row'), number: true, cell: (line) => line.number },
        {
          heading: t('readings_understood'),
          cell: ({ reading, problems, cells }) =>
            reading ? (
              <span class="mono">{reading.tag}</span>
            ) : (
              <>
                {problems.map((problem) => (
                  <span key={problem.key} class="line-problem">
                    <Icon name="alert" />
                    {tell(problem)}
                  </span>
                ))}
                <span class="muted mono">{cells.join(' · ').slice(0, 120)}</span>
              </>
            ),
        },
        { heading: t('readings_column_quantity'), number: true, cell: ({ reading }) => reading?.quantity },
        { heading: t('readings_column_unit'), cell: ({ reading }) => reading?.unit },
        { heading: t('readings_column_place'), cell: ({ reading }) => reading?.place },
      ]}
    />
  );
}
