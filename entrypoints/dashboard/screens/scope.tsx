import { CheckRow } from '@/components/check-row';
import { t } from '@/lib/platform/i18n';

/** Widens a list from the facility in view to all of them. Shown only where there are several. */
export function Scope(props: { several: boolean; all: boolean; onChange: (all: boolean) => void }) {
  if (!props.several) return null;
  return (
    <CheckRow checked={props.all} name="all-facilities" onChange={props.onChange}>
      {t('ui_all_facilities')}
    </CheckRow>
  );
}
