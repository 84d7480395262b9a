import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { t } from '@/lib/platform/i18n';

/** The end of a group's form: it is in the queue, and where to look. */
export function GroupQueued({ count, title, onClose }: { count: number; title: string; onClose: () => void }) {
  return (
    <section class="panel" aria-label={title}>
      <Notice tone="good" role="status">
        {t('lines_queued', count.toLocaleString())} <a href="#/queue">{t('actions_see_queue')}</a>
      </Notice>
      <div class="form-end">
        <Button onPress={onClose}>{t('ui_close')}</Button>
      </div>
    </section>
  );
}
