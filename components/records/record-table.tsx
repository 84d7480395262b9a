import type { ComponentChildren } from 'preact';
import { fieldAt, fieldColumns, fieldHeading, isUnset } from '@/lib/domain/feeds/field-words';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { ageSentence } from '../age';
import { Table, type TableChoice } from '../table';
import { useWords } from '../words';
import { FieldValue } from './field-value';

/** A row of a list. */
export interface RecordItem {
  key: string;
  /** Key under which details of this record are kept. */
  parentKey: string;
  name: string;
  /** Client instant of the read, epoch ms. */
  pulledAt: number;
  raw: unknown;
}

/** What a {@link RecordTable} needs. */
export interface RecordTableProps {
  caption: string;
  list: Pick<ListInfo, 'kind' | 'columns'>;
  rows: readonly RecordItem[];
  details?: (row: RecordItem) => ComponentChildren;
  choice?: TableChoice<RecordItem> | undefined;
  clock?: () => number;
}

/** Rows of one list: name, the list's own columns, age. Columns of numbers stand at the right. */
export function RecordTable({ caption, list, rows, details, choice, clock = Date.now }: RecordTableProps) {
  const { t, tell } = useWords();
  const isTag = rows.some(({ name }) => tagLike.test(name));
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={(row) => row.key}
      {...(details && { details })}
      choice={choice}
      columns={[
        {
          heading: t(isTag ? 'records_tag' : 'records_name'),
          cell: ({ name }) => <span class={tagLike.test(name) ? 'mono nowrap' : undefined}>{name || '–'}</span>,
        },
        ...fieldColumns(list.columns).map(({ path, unit }) => ({
          heading: fieldHeading(path),
          number: rows.some(({ raw }) => isFigure(fieldAt(raw, path))),
          cell: ({ raw }: RecordItem) => (
            <>
              <FieldValue value={fieldAt(raw, path)} clock={clock} />
              {unit && !isUnset(fieldAt(raw, path)) && (
                <span class="muted">
                  {' '}
                  <FieldValue value={fieldAt(raw, unit)} />
                </span>
              )}
            </>
          ),
        })),
        {
          heading: t(list.kind === 'event' ? 'records_seen' : 'records_age'),
          cell: ({ pulledAt }) => (
            <time class="muted nowrap" title={new Date(pulledAt).toLocaleString()}>
              {tell(ageSentence(pulledAt, clock()))}
            </time>
          ),
        },
      ]}
    />
  );
}

const tagLike = /^[0-9A-F]{24}$/;

/** Numbers, and the decimal text that stands for one. */
function isFigure(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+\.\d+$/.test(value));
}
