import type { Keeping } from '@/lib/domain/keeping';
import { RadioGroup } from '../radio-group';
import { useWords } from '../words';
import { PassphraseField } from './passphrase-field';

/** What a {@link KeepingField} needs. */
export interface KeepingFieldProps {
  value: Keeping;
  onChoose: (keeping: Keeping) => void;
}

/** The three ways to keep keys, each with its price in honest words. */
export function KeepingField({ value, onChoose }: KeepingFieldProps) {
  const { t } = useWords();
  return (
    <RadioGroup
      legend={t('setup_keeping')}
      name="keeping"
      value={value}
      onChoose={onChoose}
      choices={[
        {
          value: 'passphrase',
          label: t('setup_passphrase'),
          hint: t('setup_keeping_passphrase_hint'),
          more: <PassphraseField />,
        },
        { value: 'session', label: t('setup_keeping_session'), hint: t('setup_keeping_session_hint') },
        { value: 'stay', label: t('setup_keeping_stay'), hint: t('setup_keeping_stay_hint') },
      ]}
    />
  );
}
