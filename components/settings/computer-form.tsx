import { useState } from 'preact/hooks';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link ComputerForm} needs. `computer` is what holds now. */
export interface ComputerFormProps {
  computer: { id: string; name: string; keepsBooks?: boolean };
  busy: boolean;
  failure: string | null;
  saved: boolean;
  onSave: (described: { name: string; keepsBooks: boolean }) => void;
}

/** What activity calls this computer. Without a name it is its id. */
export function ComputerForm({ computer, busy, failure, saved, onSave }: ComputerFormProps) {
  const { t } = useWords();
  const [name, setName] = useState(computer.name);
  const [keepsBooks, setKeepsBooks] = useState(computer.keepsBooks === true);
  const shown = name.trim() ? `${name.trim()} (${computer.id})` : computer.id;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave({ name: name.trim(), keepsBooks });
      }}
    >
      <TextField
        label={t('settings_computer_name')}
        name="computer"
        value={name}
        maxLength={40}
        hint={t('settings_computer_hint', shown)}
        onText={setName}
      />
      <div>
        <CheckRow checked={keepsBooks} name="keeps-books" onChange={setKeepsBooks}>
          {t('settings_keeps_books')}
        </CheckRow>
        <p class="field-hint choice-hint">{t('settings_keeps_books_hint')}</p>
      </div>
      <FormEnd done={saved ? t('settings_computer_saved') : null} failure={failure}>
        <Button kind="primary" submit busy={busy}>
          {t('settings_save')}
        </Button>
      </FormEnd>
    </form>
  );
}
