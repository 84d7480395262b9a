import { useState } from 'preact/hooks';
import { type Sentence, say } from '@/lib/domain/sentence';
import { Button } from '../button';
import { Field } from '../field';
import { useWords } from '../words';

/** Fewer characters are too easily tried out against a stolen disk. */
const minPassphraseLength = 10;

/** How good a new passphrase is, in words. */
export function strengthSentence(passphrase: string): Sentence {
  const missing = minPassphraseLength - [...passphrase].length;
  if (missing === minPassphraseLength) return say('setup_passphrase_hint', String(minPassphraseLength));
  if (missing > 0) return say('setup_passphrase_short', String(missing));
  if (new Set(passphrase).size < 5) return say('setup_passphrase_simple');
  return say(missing > -6 ? 'setup_passphrase_fair' : 'setup_passphrase_good');
}

/** The passphrase of a new vault. It can be shown, since a slip of the finger would lock the keys away. */
export function PassphraseField() {
  const { t, tell } = useWords();
  const [strength, setStrength] = useState(strengthSentence(''));
  const [shown, setShown] = useState(false);
  return (
    <Field label={t('setup_passphrase')} hint={<span aria-live="polite">{tell(strength)}</span>}>
      {(wiring) => (
        <div class="input-with-unit">
          <input
            {...wiring}
            class="input"
            // The types know one kind of input at a time.
            type={(shown ? 'text' : 'password') as 'text'}
            name="passphrase"
            autocomplete="off"
            spellcheck={false}
            required
            minLength={minPassphraseLength}
            maxLength={200}
            onInput={(event) => setStrength(strengthSentence(event.currentTarget.value))}
          />
          <Button kind="quiet" onPress={() => setShown(!shown)}>
            {t(shown ? 'setup_typed_hide' : 'setup_typed_show')}
          </Button>
        </div>
      )}
    </Field>
  );
}
