import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { CheckRow } from '@/components/check-row';
import { FormEnd } from '@/components/form-end';
import { Notice } from '@/components/notice';
import { LinePreview } from '@/components/readings/line-preview';
import type { FileLine } from '@/lib/domain/reading-file';
import { t } from '@/lib/platform/i18n';

const previewLines = 8;
const problemLines = 100;
const maxReadings = 100_000;

interface ImportReviewProps {
  lines: readonly FileLine[];
  /** "Every package" was said, but rows are left out. */
  coversLost: boolean;
  blocked: string | null;
  busy: boolean;
  failure: string | null;
  onImport: () => void;
  onCancel: () => void;
}

/** What will be imported, what will be left out and why; leaving rows out needs a tick of its own. */
export function ImportReview(props: ImportReviewProps) {
  const { lines, blocked, busy, failure } = props;
  const [agreed, setAgreed] = useState(false);
  const faulty = lines.filter((line) => !line.reading);
  const good = lines.length - faulty.length;
  const counts = [good.toLocaleString(), lines.length.toLocaleString(), faulty.length.toLocaleString()];
  const refused = blocked ?? (good > maxReadings ? t('readings_too_many', maxReadings.toLocaleString()) : null);
  const ready = good > 0 && !refused && (faulty.length === 0 || agreed);
  return (
    <div class="stack">
      <Notice tone={faulty.length ? 'warn' : 'good'} role="status">
        {faulty.length ? t('readings_count_faulty', ...counts) : t('readings_count_good', ...counts)}
      </Notice>
      <h3>{t('readings_preview')}</h3>
      <LinePreview caption={t('readings_preview')} lines={lines.slice(0, previewLines)} />
      {faulty.length > 0 && (
        <>
          <h3>{t('readings_faulty')}</h3>
          <LinePreview caption={t('readings_faulty')} lines={faulty.slice(0, problemLines)} />
          {faulty.length > problemLines && (
            <p class="muted">{t('readings_faulty_more', (faulty.length - problemLines).toLocaleString())}</p>
          )}
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
