import { useState } from 'preact/hooks';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link ReviewForm} needs. */
export interface ReviewFormProps {
  /** The count waits for it: it may be sent back, and is used once it is accepted. */
  isAwaited: boolean;
  /** It is a count that becomes no readings. */
  isCheck?: boolean;
  busy: boolean;
  failure: string | null;
  onReview: (deed: 'accepted' | 'sent-back', said: { who: string; note: string }) => void;
}

/** A second person's word on a count: who, what was looked at, and whether it stands. */
export function ReviewForm({ isAwaited, isCheck = false, busy, failure, onReview }: ReviewFormProps) {
  const { t } = useWords();
  const [who, setWho] = useState('');
  const [note, setNote] = useState('');
  const isReady = who.trim() !== '';
  const what = isCheck ? 'check_review_what' : 'count_review_what';
  const free = isCheck ? 'check_review_free' : 'count_review_free';
  return (
    <form
      class="panel count-review"
      aria-label={t('count_review')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) onReview('accepted', { who, note });
      }}
    >
      <h2>{t('count_review')}</h2>
      <p class="muted">{t(isAwaited ? what : free)}</p>
      <div class="field-grid">
        <TextField label={t('count_review_who')} name="review-who" value={who} maxLength={80} onText={setWho} />
        <TextField label={t('count_review_note')} name="review-note" value={note} maxLength={500} onText={setNote} />
      </div>
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('count_review_accept')}
        </Button>
        {isAwaited && (
          <Button busy={busy} disabled={!isReady} onPress={() => onReview('sent-back', { who, note })}>
            {t('count_review_back')}
          </Button>
        )}
      </FormEnd>
    </form>
  );
}
