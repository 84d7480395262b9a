import { Button } from './button';
import { FormEnd } from './form-end';
import { TextField } from './text-field';
import { useWords } from './words';

/** What an {@link UnlockForm} needs. `failure` is shown beside the button. */
export interface UnlockFormProps {
  person: string;
  busy: boolean;
  failure: string | null;
  onUnlock: (passphrase: string) => void;
}

/** Asks for the passphrase of the vault. */
export function UnlockForm({ person, busy, failure, onUnlock }: UnlockFormProps) {
  const { t } = useWords();
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const passphrase = String(new FormData(event.currentTarget).get('passphrase') ?? '');
        if (passphrase) onUnlock(passphrase);
      }}
    >
      <TextField
        label={t('setup_passphrase')}
        name="passphrase"
        type="password"
        hint={person ? t('ui_unlock_whose', person) : undefined}
        required
        focused
        maxLength={200}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy} icon="lock">
          {t('ui_unlock')}
        </Button>
      </FormEnd>
    </form>
  );
}
