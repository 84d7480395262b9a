import { CheckRow } from '../check-row';
import { Notice } from '../notice';
import { useWords } from '../words';

/** What a {@link SalesForm} needs: facilities that may sell, by a key that comes back. */
export interface SalesFormProps {
  facilities: readonly { facility: string; name: string; license: string; isOn: boolean }[];
  failure: string | null;
  onSwitch: (facility: string, isOn: boolean) => void;
}

/** For which facilities Tandem may report sales, with what that may lead to. */
export function SalesForm({ facilities, failure, onSwitch }: SalesFormProps) {
  const { t } = useWords();
  return (
    <div class="form">
      <Notice tone="warn">{t('problem_sales_elsewhere')}</Notice>
      {facilities.length === 0 && <p class="muted">{t('settings_sales_nowhere')}</p>}
      {facilities.map(({ facility, name, license, isOn }) => (
        <CheckRow key={facility} checked={isOn} name="sales" value={facility} onChange={(on) => onSwitch(facility, on)}>
          {t('settings_sales_of', name, license)}
        </CheckRow>
      ))}
      {failure && (
        <Notice tone="bad" role="alert" inline>
          {failure}
        </Notice>
      )}
    </div>
  );
}
