import type { FacilityKey } from '../facility';
import { showVariance } from '../quantity';
import { type Sentence, say } from '../sentence';
import type { VerdictCode } from '../verdict';
import type { SeenDifference } from './describe-difference';
import type { Deed, Difference } from './difference';

const dayMs = 86_400_000;

/** Verdicts by which a difference is over: both sides say the same, or nothing says otherwise any more. */
const settling: readonly VerdictCode[] = ['in-sync', 'no-reading', 'changed-in-metrc'];

/** When and where a compare ran. Instants are epoch ms. */
export interface ComparedAt {
  facility: FacilityKey;
  /** When it began: what it says is as old as that. */
  now: number;
  /** The last compare that found this record's two sides agreeing; null where none did. */
  agreedUntil: number | null;
  reopenWithinDays: number;
}

/**
 * Moves a record's newest difference by what a compare found of it. A verdict that is neither a difference nor agreement
 * (timing, pending, in transit …) leaves it as it is.
 * @param stored the newest difference of the record; null where it never had one
 * @param found.seen the difference the compare sees now; null where it sees none
 * @returns the difference to store, or null when there is nothing new to tell
 */
export function followDifference(
  stored: Difference | null,
  found: { code: VerdictCode; seen: SeenDifference | null },
  at: ComparedAt,
): Difference | null {
  const { seen } = found;
  // A person decided something while this compare was under way: it saw what was before that.
  if (stored && (stored.lookedAt ?? 0) > at.now) return null;
  if (seen) {
    if (stored?.standing === 'open') return changed(stored, seen, at);
    if (stored && comesBack(stored, at)) return isAsClosed(stored, seen) ? null : opened(again(stored, at), seen, at);
    // A person accepted exactly this: it stays closed however long it lasts.
    if (stored && isAsClosed(stored, seen)) return null;
    return opened(fresh(seen, at), seen, at);
  }
  if (stored?.standing !== 'open' || !settling.includes(found.code)) return null;
  return closedByItself(stored, at.now);
}

function fresh(seen: SeenDifference, { facility, now, agreedUntil }: ComparedAt): Difference {
  return {
    ...seen,
    id: `${facility}|${seen.record}|${now}`,
    facility,
    entity: 'package',
    standing: 'open',
    firstSeenAt: now,
    lastSeenAt: now,
    agreedUntil,
    pair: null,
    lookedAt: null,
    confirmed: null,
    correction: null,
    closing: null,
    reopened: 0,
    deeds: [deed(now, 'seen', say('difference_seen'))],
  };
}

/** What was decided of it before belongs to its deeds; what is to be decided begins anew. */
function again(stored: Difference, { now, agreedUntil }: ComparedAt): Difference {
  return {
    ...stored,
    standing: 'open',
    agreedUntil: agreedUntil ?? stored.agreedUntil,
    lookedAt: null,
    confirmed: null,
    correction: null,
    closing: null,
    reopened: stored.reopened + 1,
    deeds: [...stored.deeds, deed(now, 'reopened', say('difference_reopened'))],
  };
}

function opened(difference: Difference, seen: SeenDifference, { now }: ComparedAt): Difference {
  return { ...difference, ...seen, lastSeenAt: now };
}

function changed(stored: Difference, seen: SeenDifference, { now }: ComparedAt): Difference | null {
  // An action on its way shows as pending: seen again as a difference, it was given up or did not help.
  const isGivenUp = stored.correction !== null && stored.correction.kind !== 'source';
  if (!isGivenUp && isSame(stored, seen)) return null;
  const deeds = [...stored.deeds];
  if (isGivenUp) deeds.push(deed(now, 'changed', say('difference_correction_off')));
  if (!isSameSize(stored, seen)) deeds.push(deed(now, 'changed', sizeSentence(seen)));
  return { ...stored, ...seen, lastSeenAt: now, deeds, correction: isGivenUp ? null : stored.correction };
}

function closedByItself(stored: Difference, now: number): Difference {
  const how = stored.correction ? 'corrected' : 'agreed';
  const what = say(stored.correction ? 'difference_corrected' : 'difference_agreed');
  return {
    ...stored,
    standing: 'closed',
    closing: { how, at: now, who: '', reason: '' },
    deeds: [...stored.deeds, deed(now, 'closed', what)],
  };
}

function comesBack({ closing }: Difference, { now, reopenWithinDays }: ComparedAt): boolean {
  return closing !== null && now - closing.at <= reopenWithinDays * dayMs;
}

function isAsClosed(stored: Difference, seen: SeenDifference): boolean {
  return stored.closing?.how === 'person' && isSameSize(stored, seen);
}

function isSameSize(stored: Difference, seen: SeenDifference): boolean {
  return stored.class === seen.class && JSON.stringify(stored.variance) === JSON.stringify(seen.variance);
}

/** How far Metrc is read moves with every pull: that alone is no news. */
function isSame(stored: Difference, seen: SeenDifference): boolean {
  return Object.entries(seen).every(
    ([name, value]) =>
      name === 'metrcKnownUntil' || JSON.stringify(stored[name as keyof Difference]) === JSON.stringify(value),
  );
}

function sizeSentence({ variance, sentence }: SeenDifference): Sentence {
  return variance ? say('difference_size', showVariance(variance.amount, variance.unit)) : sentence;
}

function deed(at: number, kind: Deed['kind'], what: Sentence): Deed {
  return { at, who: '', kind, what, note: '' };
}
