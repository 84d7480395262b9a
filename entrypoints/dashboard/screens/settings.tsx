import { useState } from 'preact/hooks';
import { Loading } from '@/components/loading';
import { ApprovalPanel } from '@/components/settings/approval-panel';
import { ColourPanel } from '@/components/settings/colour-panel';
import { ComputerForm } from '@/components/settings/computer-form';
import { PaceForm } from '@/components/settings/pace-form';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityColour } from '@/lib/domain/facility-colour';
import type { RequestReply } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';
import { useSave } from '../state/use-save';
import { useSwitches } from '../state/use-switches';
import { BackupScreen } from './backup';
import { CadenceSettingsScreen } from './cadence-settings';
import { SalesSettings } from './sales-settings';
import { SettleSettings } from './settle-settings';
import { ZoneSettings } from './zone-settings';

/** What a person may choose about Tandem: what is of this computer, and what is of the licenses. */
export function SettingsScreen({ facility }: { facility: FacilityKey | null }) {
  const { value } = useLoad('settings', () => send('settings.get', {}));
  const { save, ...shown } = useSave();

  return (
    <div class="stack">
      <h1>{t('settings_title')}</h1>
      {!value && <Loading />}
      {value && (
        <div class="settings-columns">
          <div class="stack">
            <section class="panel settings" aria-labelledby="pace-title">
              <h2 id="pace-title">{t('settings_pace_title')}</h2>
              <p class="muted">{t('settings_pace_why')}</p>
              <PaceForm
                {...shown}
                pace={value.pace}
                onSave={(pace) => void save(() => send('settings.set', { pace }))}
              />
            </section>
            <SettleSettings seconds={value.settleSeconds} />
            <ThisComputer computer={value.computer} />
            <BackupScreen />
          </div>
          <div class="stack">
            {facility && <CadenceSettingsScreen key={facility} facility={facility} />}
            {value.approvals.length > 0 && <Approvals approvals={value.approvals} />}
            <SalesSettings />
            {value.zones.length > 0 && <ZoneSettings zones={value.zones} />}
            {value.colours.length > 0 && <Colours colours={value.colours} />}
          </div>
        </div>
      )}
    </div>
  );
}

function ThisComputer({ computer }: { computer: RequestReply<'settings.get'>['computer'] }) {
  const { save, ...shown } = useSave();

  return (
    <section class="panel settings" aria-labelledby="computer-title">
      <h2 id="computer-title">{t('settings_computer_title')}</h2>
      <p class="muted">{t('settings_computer_why')}</p>
      <ComputerForm
        {...shown}
        computer={computer}
        onSave={(described) => void save(() => send('computer.describe', described))}
      />
    </section>
  );
}

type Approval = RequestReply<'settings.get'>['approvals'][number];

function Approvals({ approvals }: { approvals: Approval[] }) {
  const { value, failure, turn } = useSwitches(approvals);
  const choose = (facility: FacilityKey, on: boolean) =>
    turn(facility, { on }, () => send('approval.set', { facility, on }));
  return <ApprovalPanel approvals={value} failure={failure} onChoose={choose} />;
}

type Colour = RequestReply<'settings.get'>['colours'][number];

function Colours({ colours }: { colours: Colour[] }) {
  const { failure, run } = useRequest();
  const [shown, setShown] = useState(colours);

  async function choose(facility: FacilityKey, colour: FacilityColour) {
    const done = await run(() => send('colour.set', { facility, colour }));
    if (done) setShown((all) => all.map((one) => (one.facility === facility ? { ...one, colour } : one)));
  }

  return <ColourPanel facilities={shown} failure={failure} onChoose={choose} />;
}
