import { useState } from 'preact/hooks';
import { ConnectedCard } from '@/components/setup/connected-card';
import { FacilitiesForm } from '@/components/setup/facilities-form';
import { KeysForm } from '@/components/setup/keys-form';
import { PageOnlyForm } from '@/components/setup/page-only-form';
import { Steps } from '@/components/setup/steps';
import type { FacilityChoice } from '@/lib/messaging/replies';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { recallOffers, rememberOffers } from '../state/offers';
import type { Overview } from '../state/use-overview';
import { useRequest } from '../state/use-request';
import { ConnectedFacilities } from './connected-facilities';
import { UnlockPanel } from './unlock-panel';

interface SetupScreenProps {
  overview: Overview;
  refresh: () => Promise<void>;
}

type Step = 'keys' | 'facilities' | 'page-only' | 'connected';

/** Set-up: keys, then licenses; or a start without keys; later what is connected and how to change it. */
export function SetupScreen({ overview, refresh }: SetupScreenProps) {
  const { vault, facilities } = overview;
  const [offers, setOffers] = useState<FacilityChoice[]>(recallOffers);
  const [wanted, setWanted] = useState<Step | null>(null);
  const request = useRequest();
  const { busy, failure, run } = request;
  const step = wanted ?? firstStep(overview, offers);

  async function start(chosen: string[]) {
    const keys = offers.filter((offer) => chosen.includes(offer.facility)).map((offer) => offer.facility);
    if (!(await run(() => send('setup.start', { facilities: keys })))) return;
    rememberOffers([]);
    location.hash = '#/overview';
    await refresh();
  }

  async function forget() {
    await run(() => send('vault.forget', {}));
    setOffers([]);
    rememberOffers([]);
    setWanted(null);
    await refresh();
  }

  return (
    <div class={step === 'connected' ? 'stack' : 'stack narrow'}>
      <h1>{t('setup_title')}</h1>
      {(step === 'keys' || step === 'facilities') && (
        <Steps
          label={t('setup_steps')}
          names={[t('setup_step_keys'), t('setup_step_facilities')]}
          current={step === 'keys' ? 0 : 1}
        />
      )}
      {step === 'keys' && (
        <div class="panel">
          <KeysForm
            offeredState={overview.offeredState}
            person={vault.kind === 'empty' ? '' : vault.person}
            busy={busy}
            failure={failure}
            onPageOnly={() => setWanted('page-only')}
            onCancel={vault.kind === 'empty' && !facilities.length ? undefined : () => setWanted('connected')}
            onConnect={async (entered) => {
              const answer = await run(() => send('setup.connect', entered));
              if (!answer) return;
              setOffers(answer.facilities);
              rememberOffers(answer.facilities);
              setWanted('facilities');
              await refresh();
            }}
          />
        </div>
      )}
      {step === 'facilities' && (
        <div class="panel">
          <FacilitiesForm offers={offers} busy={busy} failure={failure} onStart={start} />
        </div>
      )}
      {step === 'page-only' && (
        <div class="panel">
          <h2>{t('setup_page_only_title')}</h2>
          <PageOnlyForm
            offeredState={overview.offeredState}
            offeredLicense={overview.offeredLicense}
            busy={busy}
            failure={failure}
            onBack={() => setWanted('keys')}
            onStart={async (choice) => {
              if (!(await run(() => send('setup.pageOnly', choice)))) return;
              location.hash = '#/overview';
              await refresh();
            }}
          />
        </div>
      )}
      {step === 'connected' && (
        <div class="panel-grid">
          {vault.kind === 'locked' && <UnlockPanel person={vault.person} refresh={refresh} />}
          {vault.kind !== 'empty' && (
            <ConnectedCard
              person={vault.person}
              keeping={vault.keeping}
              locked={vault.kind === 'locked'}
              onLock={() => run(() => send('vault.lock', {})).then(refresh)}
              onForget={forget}
              onChange={() => setWanted('keys')}
            />
          )}
          <ConnectedFacilities
            facilities={facilities}
            keys={vault.kind !== 'empty'}
            offers={offers.length > 0}
            onOffers={() => setWanted('facilities')}
            onKeys={() => setWanted('keys')}
          />
        </div>
      )}
    </div>
  );
}

function firstStep({ vault, facilities }: Overview, offers: readonly FacilityChoice[]): Step {
  if (vault.kind !== 'empty')
    return vault.kind === 'open' && !facilities.length && offers.length ? 'facilities' : 'connected';
  return facilities.length ? 'connected' : 'keys';
}
