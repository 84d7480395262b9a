import { useMemo, useState } from 'preact/hooks';
import { ColumnPicker, lacksUnits } from '@/components/readings/column-picker';
import { localInputText, SourceTerms } from '@/components/readings/source-terms';
import type { FacilityKey } from '@/lib/domain/facility';
import { guessLayout, readLines } from '@/lib/domain/reading-file';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import type { FileRows } from '../read-file';
import { useRequest } from '../state/use-request';
import { ImportReview } from './import-review';

interface ReadingImportProps {
  facility: FacilityKey;
  file: FileRows;
  onCancel: () => void;
  onStored: (count: number) => void;
}

/** One file on its way in: columns, what is said of it, what is wrong with it, and the explicit import. */
export function ReadingImport({ facility, file, onCancel, onStored }: ReadingImportProps) {
  const layout = useMemo(() => guessLayout(file.rows), [file]);
  const [columns, setColumns] = useState(layout.columns);
  const [fallbackUnit, setFallbackUnit] = useState<string | null>(null);
  const [said, setSaid] = useState({
    name: file.name.slice(0, 120),
    asOf: localInputText(file.lastModifiedAt),
    covers: 'some' as 'all' | 'some',
    delayMinutes: 0,
  });
  const { busy, failure, run } = useRequest();
  const lines = useMemo(
    () => readLines(file.rows, { headingRow: layout.headingRow, columns, fallbackUnit }),
    [file, layout, columns, fallbackUnit],
  );
  const readings = lines.flatMap((line) => line.reading ?? []);
  const asOf = new Date(said.asOf).getTime();
  const asOfError = asOfProblem(asOf, Date.now());
  // A file that lost rows no longer lists everything: it must not make a package look missing.
  const covers = readings.length < lines.length ? 'some' : said.covers;

  async function store() {
    const answer = await run(() =>
      send('readings.import', {
        facility,
        name: said.name.trim() || file.name.slice(0, 120),
        asOf,
        covers,
        delayMinutes: said.delayMinutes,
        rows: readings,
      }),
    );
    if (answer) onStored(answer.stored);
  }

  return (
    <section class="panel" aria-label={file.name}>
      <h2>{t('readings_columns_title', file.name)}</h2>
      <ColumnPicker
        headings={layout.headings}
        columns={columns}
        fallbackUnit={fallbackUnit}
        lacksUnits={lacksUnits(lines, columns)}
        onColumns={setColumns}
        onFallbackUnit={setFallbackUnit}
      />
      <SourceTerms
        said={said}
        zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        asOfError={asOfError}
        onChange={setSaid}
      />
      <ImportReview
        lines={lines}
        coversLost={covers !== said.covers}
        blocked={asOfError ?? null}
        busy={busy}
        failure={failure}
        onImport={store}
        onCancel={onCancel}
      />
    </section>
  );
}

function asOfProblem(asOf: number, now: number): string | undefined {
  if (Number.isNaN(asOf)) return t('readings_as_of_missing');
  return asOf > now + 60_000 ? t('readings_as_of_future') : undefined;
}
