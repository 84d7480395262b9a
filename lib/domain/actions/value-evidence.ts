import { compareInstants } from '../metrc-instant';
import type { PackageView } from '../records';
import type { Effects, Seen } from './define-action';

/**
 * How often an absolute write of one field took effect, judged by its value. A second identical send is harmless and
 * invisible, so there is no 2.
 */
export function valueEffects<T>(read: (record: PackageView) => T, wanted: T, before: PackageView, seen: Seen): Effects {
  if (!seen.package) return 'unclear';
  const moved = compareInstants(seen.package.lastModified, before.lastModified) > 0;
  if (read(seen.package) === wanted) return read(before) === wanted && !moved ? 0 : 1;
  return read(seen.package) === read(before) ? 0 : 'unclear';
}
