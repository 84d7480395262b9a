import { useRef, useState } from 'preact/hooks';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { ColumnPicker } from '@/components/readings/column-picker';
import { SourceTerms } from '@/components/readings/source-terms';
import { type ImportKnowledge, readImportKnowledge } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ReadFile } from '@/lib/domain/readings/read-lines';
import { t } from '@/lib/platform/i18n';
import type { FileRows } from '../read-file';
import { sendFile } from '../state/send-file';
import { useImportTerms, useOpenNames } from '../state/use-import-terms';
import { useLoad } from '../state/use-load';
import { useReadingFile } from '../state/use-reading-file';
import { useRequest } from '../state/use-request';
import { ImportNames } from './import-names';
import { ImportReview } from './import-review';

interface ReadingImportProps {
  facility: FacilityKey;
  file: FileRows;
  onCancel: () => void;
  onStored: (count: number) => void;
}

/** One file on its way in: columns, what is said of it, what is wrong with it, and the explicit import. */
export function ReadingImport(props: ReadingImportProps) {
  const { value: known } = useLoad(props.facility, () => readImportKnowledge(props.facility));
  return known ? <KnownImport {...props} known={known} /> : <Loading />;
}

function KnownImport({ facility, file, known, onCancel, onStored }: ReadingImportProps & { known: ImportKnowledge }) {
  const how = useImportTerms(file, known);
  const { columns, said, terms } = how;
  const { read, isReading, percent } = useReadingFile(file.rows, terms);
  const { asked, suggested } = useOpenNames(facility, read);
  const [sent, setSent] = useState<number | null>(null);
  const { busy, failure, run } = useRequest();
  const id = useRef(crypto.randomUUID());
  const asOf = new Date(said.asOf).getTime();
  const blocked = asOfProblem(asOf, Date.now()) ?? scopeProblem(said);
  // A file that lost rows no longer lists everything: it must not make a package look missing.
  const covers = read?.faulty.length ? 'some' : said.covers;

  async function store({ readings }: ReadFile) {
    const { delayMinutes, scope } = said;
    const name = said.name.trim() || file.name.slice(0, 120);
    const source = {
      id: id.current,
      facility,
      name,
      asOf,
      covers,
      scope: covers === 'some' ? [] : scope,
      delayMinutes,
    };
    const answer = await run(() => sendFile(source, readings, how.toRemember(said.covers), setSent));
    setSent(null);
    if (answer && 'stored' in answer) onStored(answer.stored);
  }

  return (
    <section class="panel" aria-label={file.name}>
      <h2>{t('readings_columns_title', file.name)}</h2>
      {how.isRemembered && <Notice>{t('readings_remembered')}</Notice>}
      <ColumnPicker
        headings={how.headings}
        columns={columns}
        fallbackUnit={how.fallbackUnit}
        lacksUnits={read?.lacksUnit ?? false}
        onColumns={how.setColumns}
        onFallbackUnit={how.setFallbackUnit}
      />
      <SourceTerms
        said={said}
        zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        asOfError={asOfProblem(asOf, Date.now())}
        places={known.places}
        categories={known.categories}
        onChange={how.setSaid}
      />
      <ImportNames known={known} asked={asked} suggested={suggested} said={how.names} onSay={how.say} />
      <Progress isReading={isReading} percent={percent} rows={file.rows.length} sent={sent} />
      {read && (
        <ImportReview
          read={read}
          coversLost={covers !== said.covers}
          blocked={blocked ?? (isReading ? t('readings_reading_wait') : null)}
          busy={busy}
          failure={failure}
          name={file.name}
          onMend={how.mend}
          onImport={() => store(read)}
          onCancel={onCancel}
        />
      )}
    </section>
  );
}

interface ProgressProps {
  isReading: boolean;
  percent: number;
  rows: number;
  /** Readings handed over so far; null while nothing is imported. */
  sent: number | null;
}

/** How far a long file is. A short one is read before this could be seen. */
function Progress({ isReading, percent, rows, sent }: ProgressProps) {
  if (sent === null && (!isReading || rows < 5_000)) return null;
  return (
    <p class="muted number" role="status">
      {sent === null
        ? t('readings_reading', rows.toLocaleString(), String(percent))
        : t('readings_storing', sent.toLocaleString())}
    </p>
  );
}

function asOfProblem(asOf: number, now: number): string | undefined {
  if (Number.isNaN(asOf)) return t('readings_as_of_missing');
  return asOf > now + 60_000 ? t('readings_as_of_future') : undefined;
}

function scopeProblem({ covers, scope }: { covers: string; scope: readonly string[] }): string | null {
  const isScoped = covers === 'places' || covers === 'categories';
  return isScoped && !scope.length ? t('readings_scope_missing') : null;
}
