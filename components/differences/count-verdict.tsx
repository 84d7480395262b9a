import { useState } from 'preact/hooks';
import { showQuantity, showVariance } from '@/lib/domain/quantity';
import type { Difference } from '@/lib/domain/reconcile/difference';
import type { CountJudgement } from '@/lib/domain/reconcile/judge-count';
import { type Sentence, say } from '@/lib/domain/sentence';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { Notice } from '../notice';
import { TextField } from '../text-field';
import { useWords } from '../words';
import type { SeenOnShelf } from './count-form';

/** What a {@link CountVerdict} needs. */
export interface CountVerdictProps {
  difference: Difference;
  seen: SeenOnShelf;
  judgement: CountJudgement;
  busy: boolean;
  failure: string | null;
  onTake: (isDiscrepancy: boolean, note: string) => void;
  onBack: () => void;
}

/** Which side the count agrees with, and the one step that follows from it. Nothing is stored before it is pressed. */
export function CountVerdict(props: CountVerdictProps) {
  const { difference, seen, judgement, busy, failure, onTake, onBack } = props;
  const { t, tell } = useWords();
  const [note, setNote] = useState('');
  const isDiscrepancy = isMetrcWrong(difference, seen, judgement);
  const isRefused = judgement.wrong === 'unit';
  return (
    <form
      class="stack-tight count-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !isRefused) onTake(isDiscrepancy, note);
      }}
    >
      <Notice tone={isDiscrepancy || isRefused ? 'warn' : 'good'} role="status">
        <p>{tell(judgementSentence(difference, seen, judgement))}</p>
      </Notice>
      {!isRefused && (
        <>
          <p class="muted">{t(isDiscrepancy ? 'reconcile_confirm_what' : 'reconcile_here_what')}</p>
          <TextField
            label={t('reconcile_note_label')}
            name="count-note"
            value={note}
            maxLength={500}
            onText={setNote}
          />
        </>
      )}
      <FormEnd failure={failure}>
        {!isRefused && (
          <Button kind="primary" submit busy={busy}>
            {t(isDiscrepancy ? 'reconcile_confirm' : 'reconcile_here')}
          </Button>
        )}
        <Button onPress={onBack}>{t('reconcile_count_again')}</Button>
      </FormEnd>
    </form>
  );
}

/** True where the shelf says something else than Metrc: in quantity, or in the place or item that was asked for. */
function isMetrcWrong({ metrc }: Difference, seen: SeenOnShelf, judgement: CountJudgement): boolean {
  if (judgement.wrong === 'metrc' || judgement.wrong === 'both') return true;
  const differs = (shelf: string | null, theirs: string | null | undefined) => shelf !== null && shelf !== theirs;
  return differs(seen.place, metrc?.place) || differs(seen.item, metrc?.item);
}

function judgementSentence(difference: Difference, seen: SeenOnShelf, judgement: CountJudgement): Sentence {
  if (judgement.wrong === 'unit') return say('reconcile_judged_unit');
  const { metrc } = difference;
  if (seen.place !== null && seen.place !== metrc?.place)
    return say('reconcile_judged_place', seen.place, metrc?.place ?? '');
  if (seen.item !== null && seen.item !== metrc?.item)
    return say('reconcile_judged_item', seen.item, metrc?.item ?? '');
  const { unit, counted, metrc: held, variance, wrong } = judgement;
  const words = [showQuantity(counted, unit), showQuantity(held, unit), showVariance(variance, unit)];
  switch (wrong) {
    case 'metrc':
      return say('reconcile_judged_metrc', ...words);
    case 'both':
      return say('reconcile_judged_both', ...words);
    case 'reading':
    case 'neither':
      return say('reconcile_judged_reading', ...words);
    default:
      return wrong satisfies never;
  }
}
