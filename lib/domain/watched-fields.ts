import type { WatchedField } from './external-change';
import { sameAmount, showQuantity } from './quantity';
import type { PackageView, Subject } from './records';
import { isPackage, sameValue, showValue } from './subject';

/** Fields of a package whose change a person should hear of: how to show each, and when two are the same. */
export const watchedFields: readonly {
  field: WatchedField;
  show(view: PackageView): string;
  same(a: PackageView, b: PackageView): boolean;
}[] = [
  {
    field: 'quantity',
    show: (v) => showQuantity(v.quantity, v.unit),
    same: (a, b) => sameAmount(a.quantity, b.quantity),
  },
  { field: 'unit', show: (v) => v.unit, same: (a, b) => a.unit === b.unit },
  { field: 'item', show: (v) => v.item, same: (a, b) => a.item === b.item },
  { field: 'place', show: (v) => v.place ?? '', same: (a, b) => a.place === b.place },
  { field: 'note', show: (v) => v.note ?? '', same: (a, b) => (a.note ?? '') === (b.note ?? '') },
  { field: 'hold', show: (v) => (v.onHold ? 'on hold' : 'not on hold'), same: (a, b) => a.onHold === b.onHold },
  { field: 'finished', show: (v) => (v.finished ? 'finished' : 'active'), same: (a, b) => a.finished === b.finished },
];

/** What differs between two states of a package, as words: `68 ea` and `66 ea`. Null where nothing watched differs. */
export function beforeAndAfter(a: PackageView, b: PackageView): { before: string; after: string } | null {
  const changed = watchedFields.filter(({ same }) => !same(a, b));
  if (!changed.length) return null;
  const words = (view: PackageView) => changed.map(({ show }) => show(view)).join(', ');
  return { before: words(a), after: words(b) };
}

/** {@link beforeAndAfter} of any record: of others than packages, every plain value that differs. */
export function changeInWords(a: Subject, b: Subject): { before: string; after: string } | null {
  if (isPackage(a) && isPackage(b)) {
    const words = beforeAndAfter(a, b);
    if (words) return words;
  }
  const names = [...new Set([...Object.keys(a.fields ?? {}), ...Object.keys(b.fields ?? {})])];
  const changed = names.filter((name) => !sameValue(a, b, name));
  if (!changed.length) return null;
  const words = (subject: Subject) => changed.map((name) => showValue(subject, name)).join(', ');
  return { before: words(a), after: words(b) };
}
