import { useState } from 'preact/hooks';
import { SettleForm } from '@/components/settings/settle-form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

/** Lets a person say how long Metrc may take to show a change. */
export function SettleSettings({ seconds }: { seconds: number }) {
  const { busy, failure, run } = useRequest();
  const [isSaved, setSaved] = useState(false);

  async function save(chosen: number) {
    setSaved(false);
    setSaved((await run(() => send('settle.set', { seconds: chosen }))) !== null);
  }

  return (
    <section class="panel settings" aria-labelledby="settle-title">
      <h2 id="settle-title">{t('settle_title')}</h2>
      <p class="muted">{t('settle_why')}</p>
      <SettleForm seconds={seconds} busy={busy} failure={failure} saved={isSaved} onSave={save} />
    </section>
  );
}
