import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { DecisionForms, type DecisionMade } from '@/components/differences/decision-forms';
import type { FacilityKey } from '@/lib/domain/facility';
import { type Difference, differenceState } from '@/lib/domain/reconcile/difference';
import { proposeCorrection } from '@/lib/domain/reconcile/propose-correction';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { CorrectMany } from './correct-many';

interface ChosenDifferencesProps {
  facility: FacilityKey;
  chosen: readonly Difference[];
  onClear: () => void;
  /** @param said what was done, for a person */
  onChanged: (said: string) => void;
}

/** What can be done with all chosen differences: correct those that were counted, comment, close with one reason. */
export function ChosenDifferences({ facility, chosen, onClear, onChanged }: ChosenDifferencesProps) {
  const [correcting, setCorrecting] = useState<readonly Difference[] | null>(null);
  const { busy, failure, run } = useRequest();
  const counted = chosen.filter(
    (difference) =>
      differenceState(difference) === 'confirmed' && proposeCorrection(difference)?.action === 'package.change-by',
  );

  async function decide(decision: DecisionMade) {
    const answer = await run(() => send('differences.decide', { ids: chosen.map(({ id }) => id), decision }));
    if (answer) onChanged(t('differences_said_decided', answer.decided.toLocaleString()));
  }

  if (correcting) {
    const close = () => {
      setCorrecting(null);
      onChanged('');
    };
    return <CorrectMany facility={facility} differences={correcting} onClose={close} />;
  }
  return (
    <div class="chosen-bar">
      <div class="row">
        <strong class="number" role="status">
          {t('records_chosen', chosen.length.toLocaleString())}
        </strong>
        <Button kind="link" onPress={onClear}>
          {t('records_choose_none')}
        </Button>
      </div>
      {counted.length > 0 ? (
        <div>
          <Button kind="primary" onPress={() => setCorrecting(counted)}>
            {t('differences_correct_many', counted.length.toLocaleString())}
          </Button>
        </div>
      ) : (
        <p class="muted">{t('differences_correct_none')}</p>
      )}
      <DecisionForms kinds={['comment', 'source', 'close']} busy={busy} failure={failure} onDecide={decide} />
    </div>
  );
}
