import { useState } from 'preact/hooks';
import { Loading } from '@/components/loading';
import { PaceForm } from '@/components/settings/pace-form';
import type { Pace } from '@/lib/domain/pace';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';
import { SalesSettings } from './sales-settings';

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
      <SalesSettings />
    </div>
  );
}
