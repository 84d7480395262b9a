import type { Subject } from '../records';
import type { Effects, Seen } from './define-action';

/**
 * How often a write that puts something on an unused tag took effect. The tag was read as unused just before sending,
 * and Metrc uses a tag once: what stands on it now is one effect, unless it is something else than was sent.
 * @param fits whether the record on the tag is the one that was sent
 */
export function keyEffects(key: string, fits: (record: Subject) => boolean, seen: Seen): Effects {
  const found = seen.others[key];
  if (found === undefined) return 'unclear';
  if (found === null) return 0;
  // Refused, and yet something is there: somebody else may have used the tag in the same moment.
  if (seen.word === 'refused') return 'unclear';
  return fits(found) ? 1 : 'unclear';
}

/** How often a write took effect that gives a new record a name, read as unused just before sending. */
export function nameEffects(fits: (record: Subject) => boolean, seen: Seen): Effects {
  if (!seen.named) return 'unclear';
  if (seen.named.length > 1) return 2;
  const [found] = seen.named;
  if (!found) return 0;
  return fits(found) ? 1 : 'unclear';
}
