import { Button } from '@/components/button';
import { t } from '@/lib/platform/i18n';

/** Asks for older rows while the list is as long as its limit. */
export function More({ shown, limit, onMore }: { shown: number; limit: number; onMore: () => void }) {
  if (shown < limit) return null;
  return (
    <div>
      <Button onPress={onMore}>{t('ui_more')}</Button>
    </div>
  );
}
