import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { RuleRow } from '@/components/cadence/rule-row';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { readCadence } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { CadenceSettings } from '@/lib/domain/reconcile/cadence/clock-rule';
import { allRules } from '@/lib/domain/reconcile/cadence/clock-rules';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useAtOnce } from '../state/use-at-once';
import { useWatch } from '../state/use-watch';

/** Which deadlines run at the facility in view. Each change holds at once. */
export function CadenceSettingsScreen({ facility }: { facility: FacilityKey }) {
  const cadence = useWatch(`cadence ${facility}`, () => readCadence(facility));
  return cadence && <Deadlines facility={facility} state={cadence.state} stored={cadence.settings} />;
}

interface DeadlinesProps {
  facility: FacilityKey;
  state: string;
  stored: CadenceSettings;
}

function Deadlines({ facility, state, stored }: DeadlinesProps) {
  const { value: settings, failure, change } = useAtOnce(stored);
  const rules = allRules(state, settings);
  const keep = (make: (now: CadenceSettings) => Partial<CadenceSettings>) =>
    change(
      (now) => ({ ...now, ...make(now) }),
      (chosen) => send('cadence.set', { facility, settings: chosen }),
    );
  const choose = (id: string, choice: CadenceSettings['choices'][string]) =>
    keep(({ choices }) => ({ choices: { ...choices, [id]: choice } }));
  return (
    <section class="panel settings" aria-labelledby="cadence-title">
      <h2 id="cadence-title">{t('cadence_title')}</h2>
      <p class="muted">{t('cadence_what')}</p>
      {rules.length === 0 && <p>{t('cadence_none')}</p>}
      <ul class="stack-tight">
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            choice={settings.choices[rule.id]}
            onChange={(choice) => choose(rule.id, choice)}
            onDone={() => choose(rule.id, { ...settings.choices[rule.id], doneAt: Date.now() })}
            onRemove={
              rule.standing === 'own'
                ? () => keep(({ own }) => ({ own: own.filter(({ id }) => id !== rule.id) }))
                : undefined
            }
          />
        ))}
      </ul>
      <OwnRule
        onAdd={(words, days) => keep(({ own }) => ({ own: [...own, { id: crypto.randomUUID(), words, days }] }))}
      />
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </section>
  );
}

function OwnRule({ onAdd }: { onAdd: (words: string, days: number) => void }) {
  const [words, setWords] = useState('');
  const [days, setDays] = useState('7');
  const isReady = words.trim() !== '' && Number(days) >= 1 && Number(days) <= 3660;
  return (
    <form
      class="proof-form"
      aria-label={t('cadence_add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onAdd(words.trim(), Math.round(Number(days)));
        setWords('');
      }}
    >
      <TextField label={t('cadence_words')} name="own-words" value={words} maxLength={200} onText={setWords} />
      <TextField label={t('cadence_every')} name="own-days" type="number" value={days} onText={setDays} />
      <Button submit disabled={!isReady}>
        {t('cadence_add_it')}
      </Button>
    </form>
  );
}
