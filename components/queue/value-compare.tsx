import type { PackageView, Subject } from '@/lib/domain/records';
import { isPackage, sameValue, showValue } from '@/lib/domain/subject';
import { useWords } from '../words';

/** What a {@link ValueCompare} needs; either side may be unknown. */
export interface ValueCompareProps {
  decided: Subject | null;
  found: Subject | null;
}

type Line = [name: string, before: string | null | undefined, now: string | null | undefined];

/** The record as the person saw it beside the record as Metrc had it before sending. What changed is marked. */
export function ValueCompare({ decided, found }: ValueCompareProps) {
  const { t } = useWords();
  if (!decided && !found) return null;
  const aPackage = [decided, found].every((record) => !record || isPackage(record));
  const lines = aPackage ? packageLines(decided as PackageView, found as PackageView) : fieldLines(decided, found);

  function packageLines(before: PackageView | null, now: PackageView | null): Line[] {
    const all: Line[] = [
      [t('queue_value_quantity'), quantity(before), quantity(now)],
      [t('queue_value_item'), before?.item, now?.item],
      [t('queue_value_place'), before?.place, now?.place],
      [t('queue_value_hold'), yesNo(before?.onHold), yesNo(now?.onHold)],
      [t('queue_value_finished'), yesNo(before?.finished), yesNo(now?.finished)],
    ];
    const shown = all.filter(([name, was, is]) => was !== is || name === t('queue_value_quantity'));
    return [...shown, ...fieldLines(before, now)];
  }

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

// Under Metrc's own names: these records have no other.
function fieldLines(before: Subject | null, now: Subject | null): Line[] {
  if (!before?.fields || !now?.fields) return [];
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(now.fields)])];
  return names
    .filter((name) => name !== 'LastModified' && !sameValue(before, now, name))
    .map((name) => [name, showValue(before, name), showValue(now, name)]);
}
