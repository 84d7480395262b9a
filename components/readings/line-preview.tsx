import { parseTag } from '@/lib/domain/package-tag';
import type { FileLine } from '@/lib/domain/readings/reading-file';
import { Button } from '../button';
import { Icon } from '../icon';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link LinePreview} needs. */
export interface LinePreviewProps {
  caption: string;
  lines: readonly FileLine[];
  /** A person says which tag a row means: the known one that it is near to, or the one that stands there. */
  onMend?: (number: number, tag: string) => void;
}

/** The rows of a file as Tandem understands them, with what is wrong in each. */
export function LinePreview({ caption, lines, onMend }: LinePreviewProps) {
  const { t } = useWords();
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={(line) => String(line.number)}
      columns={[
        { heading: t('readings_row'), number: true, cell: (line) => line.number },
        {
          heading: t('readings_understood'),
          cell: (line) =>
            line.reading ? <span class="mono">{line.reading.tag}</span> : <Problems line={line} onMend={onMend} />,
        },
        { heading: t('readings_column_quantity'), number: true, cell: ({ reading }) => reading?.quantity },
        { heading: t('readings_column_unit'), cell: ({ reading }) => reading?.unit },
        { heading: t('readings_column_place'), cell: ({ reading }) => reading?.place },
        { heading: t('readings_column_item'), cell: ({ reading }) => reading?.item },
      ]}
    />
  );
}

function Problems({ line, onMend }: { line: FileLine; onMend: LinePreviewProps['onMend'] | undefined }) {
  const { t, tell } = useWords();
  const { number, problems, cells } = line;
  const near = problems.find(({ key }) => key === 'readings_problem_near')?.args?.map(String);
  const [written = '', known = ''] = near ?? [];
  return (
    <>
      {problems.map((problem) => (
        <span key={problem.key} class="line-problem">
          <Icon name="alert" />
          {tell(problem)}
        </span>
      ))}
      {near && onMend && (
        <span class="row">
          {known.split(', ').map((tag) => (
            <Button key={tag} kind="quiet" onPress={() => onMend(number, tag)}>
              {t('readings_near_take', tag)}
            </Button>
          ))}
          {parseTag(written) && (
            <Button kind="quiet" onPress={() => onMend(number, written)}>
              {t('readings_near_keep')}
            </Button>
          )}
        </span>
      )}
      <span class="muted mono">{cells.join(' · ').slice(0, 120)}</span>
    </>
  );
}
