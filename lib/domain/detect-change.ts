import type { ExternalChange, WatchedField } from './external-change';
import type { FacilityKey } from './facility';
import { instantMs } from './metrc-instant';
import { minus, sameAmount, showQuantity } from './quantity';
import type { PackageView } from './records';

/** How long a row stays marked as changed in Metrc. */
export const markedMs = 24 * 3_600_000;

const watched: {
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

/**
 * What changed between two reads of a package, without what our own open actions explain.
 * @param change.expected views that own actions in flight would produce, e.g. `{ quantity: '90' }`
 * @returns null when nothing that a person should hear of changed
 */
export function detectChange(change: {
  facility: FacilityKey;
  before: PackageView;
  after: PackageView;
  expected: Partial<PackageView>[];
  /** Last server instant at which the old state was known. */
  notBefore: number;
  now: number;
}): ExternalChange | null {
  const { before, after } = change;
  const own = change.expected.map((patch) => ({ ...before, ...patch }));
  const changed = watched.filter(({ same }) => !same(before, after) && !own.some((view) => same(view, after)));
  if (!changed.length) return null;
  const fields = changed.map(({ field }) => field);
  const onlyQuantity = fields.length === 1 && fields[0] === 'quantity';
  const at = instantMs(after.lastModified);
  return {
    id: `${change.facility}|${after.tag}|${before.lastModified}>${after.lastModified}`,
    facility: change.facility,
    record: after.tag,
    fields,
    before: changed.map(({ show }) => show(before)).join(', '),
    after: changed.map(({ show }) => show(after)).join(', '),
    quantityDelta: fields.includes('quantity') ? minus(after.quantity, before.quantity) : null,
    notBefore: change.notBefore,
    at: Number.isNaN(at) ? change.now : at,
    class: onlyQuantity ? 'unclassified' : 'fields',
    adjustmentKeys: [],
    openUntil: onlyQuantity ? 0 : change.now + markedMs,
  };
}
