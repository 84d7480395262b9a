import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { CheckRow } from '@/components/check-row';
import { FormEnd } from '@/components/form-end';
import { Notice } from '@/components/notice';
import { LinePreview } from '@/components/readings/line-preview';
import { csvText } from '@/lib/domain/csv-text';
import type { ReadFile } from '@/lib/domain/readings/read-lines';
import { t, tell } from '@/lib/platform/i18n';
import { downloadText } from '../download';

const step = 50;
const maxReadings = 100_000;

interface ImportReviewProps {
  read: ReadFile;
  /** "Every package" was said, but rows are left out. */
  coversLost: boolean;
  blocked: string | null;
  busy: boolean;
  failure: string | null;
  /** Of the file. */
  name: string;
  /** A person says which tag a row means. */
  onMend: (number: number, tag: string) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** What will be imported, what will be left out and why; leaving rows out needs a tick of its own. */
export function ImportReview(props: ImportReviewProps) {
  const { read, blocked, busy, failure, onMend } = props;
  const [agreed, setAgreed] = useState(false);
  const [limit, setLimit] = useState(step);
  const { rows, first, faulty } = read;
  const good = read.readings.length;
  const counts = [good.toLocaleString(), rows.toLocaleString(), faulty.length.toLocaleString()];
  const refused = blocked ?? (good > maxReadings ? t('readings_too_many', maxReadings.toLocaleString()) : null);
  const ready = good > 0 && !refused && (faulty.length === 0 || agreed);

  function saveFaulty() {
    const rows = faulty.map(({ number, cells, problems }) => [String(number), problems.map(tell).join(' '), ...cells]);
    downloadText(`${props.name}-problems.csv`, csvText([[t('readings_row'), t('lines_problem_heading')], ...rows]));
  }

  return (
    <div class="stack">
      <Notice tone={faulty.length ? 'warn' : 'good'} role="status">
        {faulty.length ? t('readings_count_faulty', ...counts) : t('readings_count_good', ...counts)}
      </Notice>
      <h3>{t('readings_preview')}</h3>
      <LinePreview caption={t('readings_preview')} lines={first} />
      {faulty.length > 0 && (
        <>
          <h3>{t('readings_faulty')}</h3>
          <LinePreview caption={t('readings_faulty')} lines={faulty.slice(0, limit)} onMend={onMend} />
          <div class="row">
            {faulty.length > limit && (
              <Button onPress={() => setLimit(limit + step)}>
                {t('differences_more', Math.min(step, faulty.length - limit).toLocaleString())}
              </Button>
            )}
            <Button kind="quiet" icon="file" onPress={saveFaulty}>
              {t('readings_save_faulty')}
            </Button>
          </div>
          {good > 0 && (
            <CheckRow checked={agreed} name="leave-out" onChange={setAgreed}>
              {t('readings_leave_out', ...counts)}
            </CheckRow>
          )}
          {props.coversLost && <Notice>{t('readings_covers_lost')}</Notice>}
        </>
      )}
      <FormEnd failure={failure ?? refused}>
        <Button kind="primary" busy={busy} disabled={!ready} onPress={props.onImport}>
          {t('readings_import', good.toLocaleString())}
        </Button>
        <Button onPress={props.onCancel}>{t('ui_cancel')}</Button>
      </FormEnd>
    </div>
  );
}
