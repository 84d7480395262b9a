import { Button } from '@/components/button';
import { FormEnd } from '@/components/form-end';
import { readCountBehind } from '@/lib/data/count-readers';
import { showQuantity } from '@/lib/domain/quantity';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';

interface UseCountProps {
  difference: Difference;
  onChanged: (said: string) => void;
}

/** Where a count brought the difference up, that count may confirm it: nobody has to count twice. */
export function UseCount({ difference, onChanged }: UseCountProps) {
  const { value: count } = useLoad(difference.id, () => readCountBehind(difference));
  const { busy, failure, run } = useRequest();
  if (!count || difference.isAtLeast) return null;
  const { onHand } = difference;

  async function confirm() {
    if (await run(() => send('difference.useCount', { id: difference.id, note: '' }))) onChanged('');
  }

  return (
    <div class="stack-tight count-form">
      <h3>{t('reconcile_use_count')}</h3>
      <p>
        {onHand
          ? t('reconcile_use_count_said', count.who, showQuantity(onHand.quantity, onHand.unit), count.name)
          : t('reconcile_use_count_missing', count.who, count.name)}
      </p>
      <p class="muted">{t('reconcile_confirm_what')}</p>
      <FormEnd failure={failure}>
        <Button kind="primary" busy={busy} onPress={confirm}>
          {t('reconcile_use_count_go')}
        </Button>
      </FormEnd>
    </div>
  );
}
