import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormView } from '@/lib/domain/form';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { Notice } from '../notice';
import { useWords } from '../words';
import { LineTable } from './line-table';
import { namedTwice, type ShownLine, sortLines } from './line-words';

/** Records named twice that are listed; of the others there is the number. */
const namedAtOnce = 5;

/** What a {@link GroupReview} needs. */
export interface GroupReviewProps {
  form: FormView;
  lines: readonly ShownLine[];
  /** Lines as well that a file queued before. */
  again: boolean;
  busy: boolean;
  failure: string | null;
  onAgain: (again: boolean) => void;
  /** A record named twice is a slip, as it is where each line sets the same thing. */
  isOncePerRecord?: boolean;
  /** Opens under a faulty line, to mend it; without it the lines are mended elsewhere. */
  mend?: (line: ShownLine) => ComponentChildren;
  /** What is wrong stands above already, where it is mended. */
  isMendedAbove?: boolean;
  /** Saves the faulty lines as a file, to be mended elsewhere. */
  onSaveFaulty?: (() => void) | undefined;
  onQueue: () => void;
  onCancel: () => void;
}

/** A group before anything is queued: what would be queued, what is left out and why. */
export function GroupReview(props: GroupReviewProps) {
  const { form, lines, again, busy, failure } = props;
  const { t } = useWords();
  const { faulty, alreadySo, before, ready } = sortLines(lines, again);
  const twice = props.isOncePerRecord ? namedTwice(ready) : [];
  const queuedBefore = lines.filter(({ queued }) => queued !== null).length;
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed, or the line that was mended, is gone: a keyboard goes on from what came of it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) said.current?.focus({ preventScroll: true });
  }, [lines]);
  const counts = [ready.length, lines.length, faulty.length].map((count) => count.toLocaleString());
  return (
    <div class="stack group-review">
      <div ref={said} tabIndex={-1}>
        <Notice tone={faulty.length ? 'warn' : 'good'} role="status">
          {t(faulty.length ? 'lines_count_faulty' : 'lines_count_good', ...counts)}
          {alreadySo.length > 0 && ` ${t('lines_count_already', alreadySo.length.toLocaleString())}`}
          {before.length > 0 && ` ${t('lines_count_before', before.length.toLocaleString())}`}
        </Notice>
      </div>
      {twice.length > 0 && (
        <Notice tone="warn" role="status">
          {t('lines_twice', twice.slice(0, namedAtOnce).join(', '), twice.length.toLocaleString())}
        </Notice>
      )}
      {faulty.length > 0 && !props.isMendedAbove && (
        <LineTable
          caption={t('lines_faulty')}
          form={form}
          lines={faulty}
          {...(props.mend && { details: props.mend })}
        />
      )}
      {faulty.length > 0 && props.onSaveFaulty && (
        <div>
          <Button icon="file" onPress={props.onSaveFaulty}>
            {t('values_save_faulty')}
          </Button>
        </div>
      )}
      {ready.length > 0 && <LineTable caption={t('lines_ready')} form={form} lines={ready} />}
      {alreadySo.length > 0 && <LineTable caption={t('lines_already')} form={form} lines={alreadySo} />}
      {before.length > 0 && <LineTable caption={t('lines_queued_before')} form={form} lines={before} />}
      {queuedBefore > 0 && (
        <CheckRow checked={again} name="again" onChange={props.onAgain}>
          {t('lines_again', queuedBefore.toLocaleString())}
        </CheckRow>
      )}
      <div class="form-end">
        <Button kind="primary" busy={busy} disabled={!ready.length} onPress={props.onQueue}>
          {ready.length === lines.length ? t('lines_queue_all', counts[0] ?? '') : t('lines_queue', ...counts)}
        </Button>
        <Button onPress={props.onCancel}>{t('ui_cancel')}</Button>
        {failure && (
          <Notice tone="bad" role="alert" inline>
            {failure}
          </Notice>
        )}
      </div>
    </div>
  );
}
