import type { ExternalChange } from './external-change';
import type { FacilityKey } from './facility';
import { instantMs } from './metrc-instant';
import { minus } from './quantity';
import type { PackageView } from './records';
import { watchedFields } from './watched-fields';

/** How long a row stays marked as changed in Metrc. */
export const markedMs = 24 * 3_600_000;

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
  const changed = watchedFields.filter(({ same }) => !same(before, after) && !own.some((view) => same(view, after)));
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
    told: after,
    quantityDelta: fields.includes('quantity') ? minus(after.quantity, before.quantity) : null,
    notBefore: change.notBefore,
    at: Number.isNaN(at) ? change.now : at,
    class: onlyQuantity ? 'unclassified' : 'fields',
    adjustmentKeys: [],
    openUntil: onlyQuantity ? 0 : change.now + markedMs,
  };
}
