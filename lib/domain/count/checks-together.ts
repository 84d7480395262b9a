import { type CheckResult, inOrder } from './check-outcome';
import type { CountSession } from './count-session';

/** Presence checks that begin further apart than this are not two parts of one walk through the rooms. */
const nearMs = 86_400_000;

/** What one check came to, and who says so. */
export interface CheckPart {
  sessionId: string;
  who: string;
  /** The computer that it was taken over from; null for this one. */
  computer: string | null;
  results: readonly CheckResult[];
}

/** A tag that was seen in more than one check: what each of them says of it. */
export interface SeenTwice {
  tag: string;
  seen: (Pick<CheckPart, 'sessionId' | 'who' | 'computer'> & { result: CheckResult })[];
}

/** Several checks as one. */
export interface ChecksTogether {
  /** What one check alone has seen, or none of them; what asks for a look first. */
  results: CheckResult[];
  /** By tag. */
  twice: SeenTwice[];
}

/**
 * Puts checks of the same thing together. Whoever has seen a tag knows more than who did not: it is missing only where no
 * check has seen it. What several have seen stands side by side, also where they agree: it is never added or dropped.
 * The order of the checks does not matter.
 */
export function checksTogether(parts: readonly CheckPart[]): ChecksTogether {
  const byTag = new Map<string, SeenTwice['seen']>();
  for (const { results, ...by } of [...parts].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))) {
    for (const result of results) byTag.set(result.tag, [...(byTag.get(result.tag) ?? []), { ...by, result }]);
  }
  const told: ChecksTogether = { results: [], twice: [] };
  for (const [tag, all] of byTag) {
    const seen = all.filter(({ result }) => result.counted !== null);
    const [one] = seen.length ? seen : all;
    if (seen.length > 1) told.twice.push({ tag, seen });
    else if (one) told.results.push(one.result);
  }
  return { results: inOrder(told.results), twice: told.twice.sort((a, b) => (a.tag < b.tag ? -1 : 1)) };
}

/**
 * Which finished checks are about the same as this one: of the same delivery, or of plants within a day of it.
 * @returns them without this one; none where all of them are of one computer, which knows what it did before
 */
export function checksBeside(session: CountSession, sessions: readonly CountSession[]): CountSession[] {
  if (session.kind === 'quantity') return [];
  const beside = sessions.filter((one) => one.id !== session.id && one.state === 'done' && isOfSame(session, one));
  return [session, ...beside].some(({ from }) => from) ? beside : [];
}

function isOfSame(a: CountSession, b: CountSession): boolean {
  if (a.kind !== b.kind || a.facility !== b.facility) return false;
  if (a.scope.by === 'delivery') return b.scope.by === 'delivery' && a.scope.key === b.scope.key;
  return Math.abs(beganAt(a) - beganAt(b)) <= nearMs;
}

/** By this computer's clock. */
function beganAt({ startedAt, from }: CountSession): number {
  return startedAt + (from?.shiftMs ?? 0);
}
