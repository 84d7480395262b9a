import type { PackageView } from '@/lib/domain/records';
import { useWords } from '../words';

/** What a {@link ValueCompare} needs; either side may be unknown. */
export interface ValueCompareProps {
  decided: PackageView | null;
  found: PackageView | null;
}

/** The record as the person saw it beside the record as Metrc had it before sending. What changed is marked. */
export function ValueCompare({ decided, found }: ValueCompareProps) {
  const { t } = useWords();
  if (!decided && !found) return null;
  const lines = [
    [t('queue_value_quantity'), quantity(decided), quantity(found)],
    [t('queue_value_item'), decided?.item, found?.item],
    [t('queue_value_place'), decided?.place, found?.place],
    [t('queue_value_hold'), yesNo(decided?.onHold), yesNo(found?.onHold)],
    [t('queue_value_finished'), yesNo(decided?.finished), yesNo(found?.finished)],
  ].filter(([name, before, now]) => before !== now || name === t('queue_value_quantity'));

  function yesNo(value: boolean | undefined) {
    return value === undefined ? undefined : t(value ? 'ui_yes' : 'ui_no');
  }

  return (
    <table class="compare">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('queue_value_decided')}</th>
          <th scope="col">{t('queue_value_found')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, before, now]) => (
          <tr key={name} class={before !== now ? 'compare-changed' : undefined}>
            <th scope="row">{name}</th>
            <td>{before ?? t('ui_unknown')}</td>
            <td>
              {now ?? t('ui_unknown')}
              {before !== now && <span class="compare-mark"> {t('queue_value_changed')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quantity(view: PackageView | null): string | undefined {
  return view ? `${view.quantity} ${view.unit}` : undefined;
}
