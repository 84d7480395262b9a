import { compareInstants } from '../metrc-instant';
import type { Subject } from '../records';
import type { Effects, Seen } from './define-action';

/**
 * How often an absolute write of one field took effect, judged by its value. A second identical send is harmless and
 * invisible, so there is no 2.
 */
export function valueEffects<V extends Subject, T>(
  read: (record: V) => T,
  wanted: T,
  before: V,
  seen: Seen<V>,
): Effects {
  if (!seen.record) return 'unclear';
  const moved = compareInstants(seen.record.lastModified, before.lastModified) > 0;
  if (read(seen.record) === wanted) return read(before) === wanted && !moved ? 0 : 1;
  return read(seen.record) === read(before) ? 0 : 'unclear';
}
