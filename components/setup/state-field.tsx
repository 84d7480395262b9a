import { SelectField } from '../select-field';
import { useWords } from '../words';
import { stateChoices } from './states';

/** Which state's Metrc: each is a system of its own, with its own keys. */
export function StateField({ value, onChoose }: { value: string; onChoose: (state: string) => void }) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('setup_state')}
      name="state"
      value={value}
      choices={stateChoices}
      placeholder={t('setup_state_choose')}
      required
      onChoose={onChoose}
    />
  );
}
