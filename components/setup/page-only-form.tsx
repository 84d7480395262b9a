import { useState } from 'preact/hooks';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { Notice } from '../notice';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { StateField } from './state-field';

/** What a {@link PageOnlyForm} needs. */
export interface PageOnlyFormProps {
  offeredState: string | null;
  offeredLicense: string | null;
  busy: boolean;
  failure: string | null;
  onStart: (choice: { state: string; license: string }) => void;
  onBack: () => void;
}

/** Starts without API keys: only what Metrc's pages show is compared. */
export function PageOnlyForm({ offeredState, offeredLicense, busy, failure, onStart, onBack }: PageOnlyFormProps) {
  const { t } = useWords();
  const [state, setState] = useState(offeredState ?? '');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const license = String(new FormData(event.currentTarget).get('license') ?? '').trim();
        if (state && license) onStart({ state, license });
      }}
    >
      <Notice>{t('setup_page_only_what')}</Notice>
      <StateField value={state} onChoose={setState} />
      <TextField
        label={t('setup_license')}
        name="license"
        value={offeredLicense ?? ''}
        maxLength={60}
        required
        hint={t('setup_license_hint')}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy}>
          {t('setup_start')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('setup_page_only_back')}
        </Button>
      </FormEnd>
    </form>
  );
}
