import { SettleForm } from '@/components/settings/settle-form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useSave } from '../state/use-save';

/** Lets a person say how long Metrc may take to show a change. */
export function SettleSettings({ seconds }: { seconds: number }) {
  const { save, ...shown } = useSave();
  return (
    <section class="panel settings" aria-labelledby="settle-title">
      <h2 id="settle-title">{t('settle_title')}</h2>
      <p class="muted">{t('settle_why')}</p>
      <SettleForm
        {...shown}
        seconds={seconds}
        onSave={(chosen) => void save(() => send('settle.set', { seconds: chosen }))}
      />
    </section>
  );
}
