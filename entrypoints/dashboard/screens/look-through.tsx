import { Button } from '@/components/button';
import { FormEnd } from '@/components/form-end';
import { t } from '@/lib/platform/i18n';

/** What a {@link LookThrough} needs. */
interface LookThroughProps {
  busy: boolean;
  disabled: boolean;
  onCancel: () => void;
}

/** The end of a form for many: nothing is queued before its lines were looked through. */
export function LookThrough({ busy, disabled, onCancel }: LookThroughProps) {
  return (
    <FormEnd>
      <Button kind="primary" submit busy={busy} disabled={disabled}>
        {t('lines_look')}
      </Button>
      <Button onPress={onCancel}>{t('ui_cancel')}</Button>
    </FormEnd>
  );
}
