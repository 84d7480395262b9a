import { useId } from 'preact/hooks';
import { countWords } from '@/lib/domain/count-words';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { type Sentence, say } from '@/lib/domain/sentence';
import { useWords } from './words';

type PullProgress = NonNullable<FacilityStatus['progress']>;

/** What is done and what remains. The total is what is known so far, so it is never called final. */
export function progressSentence({ done, total }: PullProgress): Sentence {
  if (total === null) return say('ui_progress_open', countWords(done));
  return say('ui_progress', countWords(done), countWords(Math.max(done, total)));
}

/** The time that remains, or null while nobody can know. */
export function remainingSentence({ secondsLeft }: PullProgress): Sentence | null {
  if (secondsLeft === null) return null;
  if (secondsLeft < 60) return say('ui_left_seconds', String(Math.max(1, Math.round(secondsLeft))));
  return say('ui_left_minutes', String(Math.round(secondsLeft / 60)));
}

/** A bar with its words; without a known total it only moves. */
export function Progress({ progress }: { progress: PullProgress }) {
  const { t, tell } = useWords();
  const id = useId();
  const remaining = remainingSentence(progress);
  const bar = progress.total === null ? {} : { value: progress.done, max: Math.max(1, progress.done, progress.total) };
  return (
    <div class="progress">
      <progress {...bar} aria-label={t('ui_progress_label')} aria-describedby={id} />
      <div class="row row-between number" id={id}>
        <span>{tell(progressSentence(progress))}</span>
        {remaining && <span class="muted">{tell(remaining)}</span>}
      </div>
    </div>
  );
}
