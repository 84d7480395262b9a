import { useState } from 'preact/hooks';
import { isAllowed, isPace, type Pace, shareOf } from '@/lib/domain/pace';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link PaceForm} needs. `pace` is what holds now. */
export interface PaceFormProps {
  pace: Pace;
  busy: boolean;
  failure: string | null;
  saved: boolean;
  onSave: (pace: Pace) => void;
}

/** How much of Metrc's limit this computer takes, and what that comes to. */
export function PaceForm({ pace, busy, failure, saved, onSave }: PaceFormProps) {
  const { t } = useWords();
  const [percent, setPercent] = useState(String(pace.percent));
  const [computers, setComputers] = useState(String(pace.computers));
  const [fullSpeed, setFullSpeed] = useState(pace.fullSpeed);
  const entered = { percent: figure(percent), computers: figure(computers), fullSpeed };
  const isGood = isPace(entered);
  const share = isGood ? shareOf(entered) : null;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood && !busy) onSave(entered);
      }}
    >
      <TextField
        label={t('settings_percent')}
        name="percent"
        type="number"
        value={percent}
        hint={t('settings_percent_hint')}
        error={!isAllowed('percent', entered.percent) ? t('settings_percent_wrong') : undefined}
        onText={setPercent}
      />
      <TextField
        label={t('settings_computers')}
        name="computers"
        type="number"
        value={computers}
        hint={t('settings_computers_hint')}
        error={!isAllowed('computers', entered.computers) ? t('settings_computers_wrong') : undefined}
        onText={setComputers}
      />
      <div>
        <CheckRow checked={fullSpeed} name="full-speed" onChange={setFullSpeed}>
          {t('settings_full_speed')}
        </CheckRow>
        <p class="field-hint choice-hint">{t('settings_full_speed_hint')}</p>
      </div>
      {share && <p role="status">{t('settings_pace_result', String(share.perSecond), String(share.atOnce))}</p>}
      <FormEnd done={saved ? t('settings_saved') : null} failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isGood}>
          {t('settings_save')}
        </Button>
      </FormEnd>
    </form>
  );
}

/** A whole number as typed; anything else is no number at all, never a rounded one. */
function figure(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
