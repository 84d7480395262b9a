import { useState } from 'preact/hooks';
import type { FormView } from '@/lib/domain/form';
import { Button } from '../button';
import { Change } from '../change';
import { Icon } from '../icon';
import { Table, type TableProps } from '../table';
import { useWords } from '../words';
import { fieldOf, type ShownLine } from './line-words';

/** Lines shown at once: a group may have thousands. */
const step = 100;

/** Of a cell with a problem, so much is shown, characters. */
const longestGiven = 40;

/** What a {@link LineTable} needs. */
export interface LineTableProps extends Pick<TableProps<ShownLine>, 'details'> {
  caption: string;
  form: FormView;
  lines: readonly ShownLine[];
}

/** Lines of a group before anything is queued: each with its record and what it would do, or what is wrong with it. */
export function LineTable({ caption, form, lines, details }: LineTableProps) {
  const { t } = useWords();
  const [limit, setLimit] = useState(step);
  const hasNumbers = lines.some(({ number }) => number !== null);
  return (
    <div class="stack-tight">
      <h3>
        {caption} <span class="muted number">{lines.length.toLocaleString()}</span>
      </h3>
      <Table
        caption={caption}
        rows={lines.slice(0, limit)}
        keyOf={({ index }) => String(index)}
        {...(details && { details })}
        columns={[
          {
            heading: t(hasNumbers ? 'lines_line' : 'lines_number'),
            number: true,
            cell: ({ number, index }) => (
              <span>
                {(number ?? index + 1).toLocaleString()} {details && t('lines_mend')}
              </span>
            ),
          },
          { heading: t('lines_record'), cell: ({ name }) => <span class="mono nowrap">{name || '–'}</span> },
          { heading: t('lines_effect'), cell: (line) => <LineEffect form={form} line={line} /> },
        ]}
      />
      {lines.length > limit && (
        <div>
          <Button onPress={() => setLimit(lines.length)}>{t('lines_all', lines.length.toLocaleString())}</Button>
        </div>
      )}
    </div>
  );
}

function LineEffect({ form, line }: { form: FormView; line: ShownLine }) {
  const { t, tell } = useWords();
  if (line.problems.length) {
    return (
      <>
        {line.problems.map((problem) => {
          const field = fieldOf(form, problem);
          const atField = (name: string, given?: string) =>
            given
              ? t('lines_problem_given', name, given.slice(0, longestGiven), tell(problem.sentence))
              : t('lines_problem', name, tell(problem.sentence));
          return (
            <span key={tell(problem.sentence)} class="line-problem">
              <Icon name="alert" />
              {field ? atField(tell(field), line.given?.[problem.field ?? '']) : tell(problem.sentence)}
            </span>
          );
        })}
      </>
    );
  }
  if (line.queued && !line.what) {
    const at = new Date(line.queued.at).toLocaleString();
    return <span class="muted">{t('lines_before', line.queued.file, at)}</span>;
  }
  return (
    <>
      {line.what && tell(line.what)} {line.change && <Change {...line.change} />}
    </>
  );
}
