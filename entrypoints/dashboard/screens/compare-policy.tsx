import { useState } from 'preact/hooks';
import { PolicyForm } from '@/components/differences/policy-form';
import { readAdjustReasons, readPolicy } from '@/lib/data/readers';
import { type FacilityKey, facilityParts } from '@/lib/domain/facility';
import type { Thresholds } from '@/lib/domain/reconcile/thresholds';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useSave } from '../state/use-save';

/** The facility's policy, folded away: stated where it is used. */
export function ComparePolicy({ facility }: { facility: FacilityKey }) {
  const [version, setVersion] = useState(0);
  const { value: thresholds } = useLoad(`${facility} ${version}`, () => readPolicy(facility));
  const { value: reasons } = useLoad(facility, () => readAdjustReasons(facility));
  const { save, ...shown } = useSave();

  async function keep(thresholds: Thresholds) {
    if (await save(() => send('policy.set', { facility, thresholds }))) setVersion(version + 1);
  }

  if (!thresholds || !reasons) return null;
  return (
    <details class="name-mapper">
      <summary>{t('policy_title')}</summary>
      <PolicyForm
        key={version}
        thresholds={thresholds}
        reasons={reasons}
        state={facilityParts(facility).state}
        {...shown}
        onSave={keep}
      />
    </details>
  );
}
