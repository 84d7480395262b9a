import { fieldAt, isUnset } from '../feeds/field-words';
import type { HostRow } from '../host-row';
import type { PageKind, ShownField } from '../pages/page-kind';
import { compareAmounts, decimalText, halfOfLastDigit, minus, size, unitName } from '../quantity';

/** What the mirror holds of a record: the list it was met in last, and the API's row. */
export interface Mirrored {
  list: string;
  raw: unknown;
}

/** Named among the fields of {@link rowAgainstMirror} when page and mirror have it in different lists. */
export const listField = 'list';

/**
 * In what a row on Metrc's page says something else than the mirror, within what rounding for display explains. A value
 * that one side does not have is no difference: columns may be hidden, and the API leaves fields out.
 * @returns names of fields as the kind declares them, and {@link listField}
 */
export function rowAgainstMirror(row: HostRow, kind: PageKind, mirror: Mirrored): string[] {
  const expected = kind.grids[row.grid] ?? [];
  const differing = Object.entries(kind.fields)
    .filter(([name, field]) => differs(row.fields[name], field, mirror.raw))
    .map(([name]) => name);
  const isElsewhere = expected.length > 0 && !expected.includes(mirror.list);
  return isElsewhere ? [...differing, listField] : differing;
}

function differs(shown: string | undefined, { api, as }: ShownField, raw: unknown): boolean {
  const kept = api === null ? undefined : fieldAt(raw, api);
  if (!shown || isUnset(kept)) return false;
  if (as === 'text') return plain(shown) !== plain(String(kept));
  if (as === 'unit') return unitName(shown) !== unitName(String(kept));
  const [onPage, inMirror] = [decimalText(shown), decimalText(String(kept))];
  if (onPage === null || inMirror === null) return false;
  return compareAmounts(size(minus(onPage, inMirror)), halfOfLastDigit(shown)) > 0;
}

/** Pages collapse blanks, and what is cut for display keeps its beginning only in the eye. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 300);
}
