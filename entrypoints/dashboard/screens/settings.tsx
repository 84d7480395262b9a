import { useState } from 'preact/hooks';
import { Loading } from '@/components/loading';
import { ComputerForm } from '@/components/settings/computer-form';
import { PaceForm } from '@/components/settings/pace-form';
import type { Pace } from '@/lib/domain/pace';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';
import { BackupScreen } from './backup';

/** What a person may choose about Tandem on this computer. */
export function SettingsScreen() {
  const { value } = useLoad('settings', () => send('settings.get', {}));
  const { busy, failure, run } = useRequest();
  const [isSaved, setSaved] = useState(false);

  async function save(pace: Pace) {
    setSaved(false);
    setSaved((await run(() => send('settings.set', { pace }))) !== null);
  }

  return (
    <div class="stack">
      <h1>{t('settings_title')}</h1>
      {!value && <Loading />}
      {value && (
        <section class="panel settings" aria-labelledby="pace-title">
          <h2 id="pace-title">{t('settings_pace_title')}</h2>
          <p class="muted">{t('settings_pace_why')}</p>
          <PaceForm pace={value.pace} busy={busy} failure={failure} saved={isSaved} onSave={save} />
        </section>
      )}
      {value && <ThisComputer computer={value.computer} />}
      <BackupScreen />
    </div>
  );
}

function ThisComputer({ computer }: { computer: { id: string; name: string } }) {
  const { busy, failure, run } = useRequest();
  const [isSaved, setSaved] = useState(false);

  async function save(name: string) {
    setSaved(false);
    setSaved((await run(() => send('computer.name', { name }))) !== null);
  }

  return (
    <section class="panel settings" aria-labelledby="computer-title">
      <h2 id="computer-title">{t('settings_computer_title')}</h2>
      <p class="muted">{t('settings_computer_why')}</p>
      <ComputerForm computer={computer} busy={busy} failure={failure} saved={isSaved} onSave={save} />
    </section>
  );
}
