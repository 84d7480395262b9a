import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { Notice } from '@/components/notice';
import { FileDrop } from '@/components/readings/file-drop';
import { SourceTable } from '@/components/readings/source-table';
import { readSourceReadings, readSources } from '@/lib/data/readers';
import { csvText } from '@/lib/domain/csv-text';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { readingTable } from '@/lib/domain/readings/reading-table';
import type { SourceRecord } from '@/lib/domain/records';
import { t } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { type FileRows, readFileRows, unreadText } from '../read-file';
import { useWatch } from '../state/use-watch';
import { ReadingImport } from './reading-import';

/** On-hand quantities from a file, and the sources known so far. */
export function ReadingsScreen({ facility }: { facility: FacilityStatus | null }) {
  return (
    <div class="stack">
      <h1>{t('readings_title')}</h1>
      {facility?.facility ? (
        <FacilityReadings key={facility.facility} facility={facility.facility} name={facility.name} />
      ) : (
        <EmptyState title={t('overview_empty')}>
          <p>{t('readings_no_facility')}</p>
          <a href="#/setup">{t('overview_empty_go')}</a>
        </EmptyState>
      )}
    </div>
  );
}

function FacilityReadings({ facility, name }: { facility: FacilityKey; name: string }) {
  const [file, setFile] = useState<FileRows | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [stored, setStored] = useState<string | null>(null);
  const sources = useWatch(facility, () => readSources(facility));

  async function take(chosen: File) {
    setStored(null);
    try {
      const read = await readFileRows(chosen);
      const empty = !read.rows.some((row) => row.some((cell) => cell.trim()));
      setFailure(empty ? t('readings_file_empty', chosen.name) : null);
      setFile(empty ? null : read);
    } catch (error) {
      setFailure(unreadText(error, chosen.name));
    }
  }

  async function save(source: SourceRecord) {
    const readings = await readSourceReadings(facility, source.id);
    const table = readingTable(readings.map((row) => ({ ...row, item: row.item ?? null })));
    downloadText(`${source.name.replace(/\.\w+$/, '')}.csv`, csvText(table));
  }

  return (
    <>
      <p class="muted">{t('readings_what', name)}</p>
      <FileDrop onFile={take} />
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      {stored && (
        <Notice tone="good" role="status">
          {stored}
        </Notice>
      )}
      {file && (
        <ReadingImport
          key={`${file.name}:${file.lastModifiedAt}:${file.rows.length}`}
          facility={facility}
          file={file}
          onCancel={() => setFile(null)}
          onStored={(count) => {
            setFile(null);
            setStored(t('readings_stored', count.toLocaleString(), file.name));
          }}
        />
      )}
      <h2>{t('readings_sources')}</h2>
      {sources?.length === 0 && (
        <EmptyState title={t('readings_empty')}>
          <p>{t('readings_empty_why')}</p>
        </EmptyState>
      )}
      {sources && sources.length > 0 && <SourceTable sources={sources} onSave={save} />}
    </>
  );
}
