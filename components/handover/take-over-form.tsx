import { useState } from 'preact/hooks';
import type { TakeOverPreview as Preview } from '@/lib/domain/handover/take-over-preview';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { Notice } from '../notice';
import { FileDrop } from '../readings/file-drop';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { isAllKnown, TakeOverPreview } from './take-over-preview';

/** What a {@link TakeOverForm} needs. `preview` is of the file that was dropped; null before. */
export interface TakeOverFormProps {
  person: string;
  preview: Preview | null;
  keepsBooks: boolean;
  busy: boolean;
  failure: string | null;
  said: string | null;
  onFile: (file: File) => void;
  onTake: (who: string) => void;
  onLeave: () => void;
}

/** Takes a file of another computer over: first what is in it, then all of it or nothing. */
export function TakeOverForm(props: TakeOverFormProps) {
  const { t } = useWords();
  const { preview, busy, failure, said } = props;
  const [who, setWho] = useState(props.person);
  const isReady = who.trim() !== '';
  return (
    <section class="panel stack-tight" aria-label={t('handover_take_title')}>
      <h2>{t('handover_take_title')}</h2>
      <p class="muted">{t('handover_take_what')}</p>
      {!preview && (
        <>
          <FileDrop
            accept=".json,application/json"
            label={t('handover_file')}
            hint={t('handover_file_hint')}
            onFile={props.onFile}
          />
          {said && (
            <Notice tone="good" role="status">
              <p>{said}</p>
              <a href="#/count/together">{t('joint_go')}</a>
            </Notice>
          )}
          {failure && (
            <Notice tone="bad" role="alert">
              {failure}
            </Notice>
          )}
        </>
      )}
      {preview && (
        <form
          class="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady && !busy && !isAllKnown(preview)) props.onTake(who);
          }}
        >
          <TakeOverPreview preview={preview} keepsBooks={props.keepsBooks} />
          {isAllKnown(preview) ? (
            <Notice role="status">{t('handover_all_known')}</Notice>
          ) : (
            <div class="field-grid">
              <TextField label={t('handover_taker')} name="taker" value={who} maxLength={80} onText={setWho} />
            </div>
          )}
          <FormEnd failure={failure}>
            {!isAllKnown(preview) && (
              <Button kind="primary" submit busy={busy} disabled={!isReady}>
                {t('handover_take')}
              </Button>
            )}
            <Button onPress={props.onLeave}>{t('handover_leave')}</Button>
          </FormEnd>
        </form>
      )}
    </section>
  );
}
