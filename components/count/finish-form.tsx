import { useState } from 'preact/hooks';
import type { CountKind, CountScope } from '@/lib/domain/count/count-session';
import { totalsSentence } from '@/lib/domain/count/totals-sentence';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { RadioGroup } from '../radio-group';
import { useWords } from '../words';

/** What a {@link FinishForm} needs. `missing`: packages of Metrc's that were not found; null where that is not known. */
export interface FinishFormProps {
  /** `quantity` where it is not given. */
  kind?: CountKind;
  scope: CountScope;
  packages: number;
  entries: number;
  missing: number | null;
  busy: boolean;
  failure: string | null;
  onHandIn: (isWhole: boolean) => void;
  onBack: () => void;
}

/** Hands a count in. Only the word that nothing was left out lets it say that a package is missing. */
export function FinishForm(props: FinishFormProps) {
  const { t, tell } = useWords();
  const { kind = 'quantity', scope, missing, busy } = props;
  const isQuantity = kind === 'quantity';
  // Where everything was found there is nothing to ask.
  const [whole, setWhole] = useState<'yes' | 'no' | ''>(missing === 0 ? 'yes' : '');
  const asks = scope.by !== 'tags';
  const isReady = !asks || whole !== '';
  return (
    <form
      class="panel"
      aria-label={t('count_finish_title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) props.onHandIn(asks && whole === 'yes');
      }}
    >
      <h2>{t('count_finish_title')}</h2>
      <p>{t('count_finish_what', tell(totalsSentence(props.packages, props.entries, kind)))}</p>
      {asks && (
        <RadioGroup
          legend={t('count_whole')}
          name="count-whole"
          value={whole}
          onChoose={setWhole}
          choices={[
            {
              value: 'yes',
              label: t('count_whole_yes'),
              ...(missing
                ? { hint: t(isQuantity ? 'count_whole_yes_hint' : 'check_whole_yes_hint', missing.toLocaleString()) }
                : {}),
            },
            { value: 'no', label: t('count_whole_no'), hint: t('count_whole_no_hint') },
          ]}
        />
      )}
      <FormEnd failure={props.failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('count_hand_in')}
        </Button>
        <Button onPress={props.onBack}>{t('count_back')}</Button>
      </FormEnd>
    </form>
  );
}
