import { useState } from 'preact/hooks';
import type { CountScope, CountTerms } from '@/lib/domain/count/count-session';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { FormEnd } from '../form-end';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { ScopeField } from './scope-field';
import type { StartSaid } from './start-form';

/** What a {@link CheckStartForm} needs. */
export interface CheckStartFormProps {
  kind: 'presence' | 'manifest';
  person: string;
  /** Rooms in which Metrc has plants. */
  rooms: readonly string[];
  /** Incoming deliveries. `label` is all that is said of one. */
  deliveries: readonly { key: string; manifest: string; label: string }[];
  busy: boolean;
  failure: string | null;
  onStart: (said: StartSaid) => void;
}

/** Begins a presence count of plants, or the check of an incoming manifest. */
export function CheckStartForm(props: CheckStartFormProps) {
  const { t } = useWords();
  const { kind, rooms, deliveries, busy } = props;
  const [who, setWho] = useState(props.person);
  const [scope, setScope] = useState<CountScope>({ by: 'places', names: [] });
  const [delivery, setDelivery] = useState('');
  const [eachScan, setEachScan] = useState<CountTerms['eachScan']>('one');
  const [needsReview, setNeedsReview] = useState(false);
  const chosen = deliveries.find(({ key }) => key === delivery);
  const wanted: CountScope | null =
    kind === 'presence' ? scope : chosen ? { by: 'delivery', key: chosen.key, name: chosen.manifest } : null;
  const isPicked = wanted !== null && (wanted.by !== 'places' || wanted.names.length > 0);
  const isReady = isPicked && who.trim() !== '';
  return (
    <form
      class="stack count-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || busy || !wanted) return;
        const how = {
          eachScan: kind === 'presence' ? ('one' as const) : eachScan,
          repeats: 'refuse' as const,
          delayMinutes: 0,
        };
        props.onStart({ terms: { kind, scope: wanted, isBlind: false, needsReview, ...how }, name: '', who });
      }}
    >
      {kind === 'presence' ? (
        <ScopeField
          scope={scope}
          places={rooms}
          items={[]}
          onChange={setScope}
          legend={t('check_rooms')}
          allHint={t('check_all_rooms_hint')}
        />
      ) : (
        <>
          <SelectField
            label={t('check_delivery')}
            name="delivery"
            value={delivery}
            placeholder={t('check_delivery_none')}
            choices={deliveries.map(({ key, label }) => ({ value: key, label }))}
            hint={t(deliveries.length ? 'check_delivery_hint' : 'check_no_deliveries')}
            onChoose={setDelivery}
          />
          <RadioGroup
            legend={t('check_each')}
            name="check-each"
            value={eachScan}
            onChoose={setEachScan}
            choices={[
              { value: 'one', label: t('check_each_tick'), hint: t('check_each_tick_hint') },
              { value: 'ask', label: t('check_each_ask') },
            ]}
          />
        </>
      )}
      <CheckRow name="needs-review" checked={needsReview} onChange={setNeedsReview}>
        {t('count_needs_review')}
      </CheckRow>
      <div class="field-grid">
        <TextField label={t('count_who')} name="count-who" value={who} maxLength={80} onText={setWho} />
      </div>
      <FormEnd failure={props.failure ?? (isPicked ? null : t('check_pick'))}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('count_start')}
        </Button>
      </FormEnd>
    </form>
  );
}
