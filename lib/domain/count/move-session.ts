import { type Sentence, say } from '../sentence';
import type { CountDeed, CountDeedKind, CountSession, CountState } from './count-session';

/** From which state each deed leads where. */
const moves: Record<CountDeedKind, Partial<Record<CountState, CountState>>> = {
  started: {},
  paused: { open: 'paused' },
  resumed: { paused: 'open' },
  'handed-in': { open: 'done', paused: 'done' },
  // A count that did not have to wait may be looked at by a second person all the same.
  accepted: { 'in-review': 'done', done: 'done' },
  'sent-back': { 'in-review': 'paused' },
  cancelled: { open: 'cancelled', paused: 'cancelled', 'in-review': 'cancelled' },
};

/**
 * The session after a deed. Total: a deed that does not fit its state, or its person, is refused in words.
 */
export function moveSession(session: CountSession, deed: CountDeed): CountSession | Sentence {
  const to = moves[deed.kind][session.state];
  if (!to) return say('count_not_now');
  const isReview = deed.kind === 'accepted' || deed.kind === 'sent-back';
  if (isReview && !deed.who.trim()) return say('count_review_nobody');
  if (isReview && countersOf(session).has(nameOf(deed.who))) return say('count_review_same', deed.who);
  const state = deed.kind === 'handed-in' && session.needsReview ? 'in-review' : to;
  return { ...session, state, deeds: [...session.deeds, deed] };
}

/** True for what {@link moveSession} refused. */
export function isRefused(moved: CountSession | Sentence): moved is Sentence {
  return 'key' in moved;
}

/** The newest word of a second person; null while nobody looked since it was last handed in. */
export function reviewOf({ deeds }: Pick<CountSession, 'deeds'>): CountDeed | null {
  const last = deeds.at(-1);
  return last && (last.kind === 'accepted' || last.kind === 'sent-back') ? last : null;
}

/** When it was handed in last; null before. */
export function handedInAt({ deeds }: Pick<CountSession, 'deeds'>): number | null {
  return deeds.findLast(({ kind }) => kind === 'handed-in')?.at ?? null;
}

function countersOf({ who, deeds }: CountSession): Set<string> {
  const counted = deeds.filter(({ kind }) => kind === 'started' || kind === 'resumed' || kind === 'handed-in');
  return new Set([who, ...counted.map((deed) => deed.who)].map(nameOf));
}

function nameOf(who: string): string {
  return who.trim().toLowerCase().replace(/\s+/g, ' ');
}
