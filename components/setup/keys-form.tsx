import { useState } from 'preact/hooks';
import type { Keeping } from '@/lib/domain/keeping';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { KeepingField } from './keeping-field';
import { StateField } from './state-field';

/** What a person enters to connect. */
interface KeysEntered {
  vendorKey: string;
  userKey: string;
  state: string;
  person: string;
  keeping: Keeping;
  passphrase: string;
}

/** What a {@link KeysForm} needs. `failure` is shown beside the button. */
export interface KeysFormProps {
  offeredState: string | null;
  person: string;
  busy: boolean;
  failure: string | null;
  onConnect: (entered: KeysEntered) => void;
  onPageOnly: () => void;
  /** Present where keys are there already and may stay. */
  onCancel?: (() => void) | undefined;
}

/** Asks for the keys. They stay in the inputs, are read once when sent, and go with this form. */
export function KeysForm({ offeredState, person, busy, failure, onConnect, onPageOnly, onCancel }: KeysFormProps) {
  const { t } = useWords();
  const [state, setState] = useState(offeredState ?? '');
  const [keeping, setKeeping] = useState<Keeping>('passphrase');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const text = (name: string) => String(data.get(name) ?? '').trim();
        onConnect({
          vendorKey: text('vendorKey'),
          userKey: text('userKey'),
          state,
          person: text('person'),
          keeping,
          // Not trimmed: a blank may be part of a passphrase.
          passphrase: keeping === 'passphrase' ? String(data.get('passphrase') ?? '') : '',
        });
      }}
    >
      <TextField
        label={t('setup_vendor_key')}
        name="vendorKey"
        type="password"
        maxLength={200}
        hint={
          <>
            {t('setup_vendor_key_hint')}{' '}
            <Button kind="link" onPress={onPageOnly}>
              {t('setup_page_only_go')}
            </Button>
          </>
        }
      />
      <TextField
        label={t('setup_user_key')}
        name="userKey"
        type="password"
        maxLength={200}
        required
        hint={
          <>
            {t('setup_user_key_where')} <strong>{t('setup_user_key_hint')}</strong>
          </>
        }
      />
      <StateField value={state} onChoose={setState} />
      <TextField
        label={t('setup_person')}
        name="person"
        maxLength={80}
        value={person}
        required
        hint={t('setup_person_hint')}
      />
      <KeepingField value={keeping} onChoose={setKeeping} />
      <FormEnd failure={busy ? null : failure}>
        <Button kind="primary" submit busy={busy}>
          {t('setup_connect')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('ui_cancel')}</Button>}
        {busy && <span role="status">{t('setup_connecting')}</span>}
      </FormEnd>
    </form>
  );
}
