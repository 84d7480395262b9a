import type { CountSession } from '../count/count-session';
import type { JointCount } from './joint-count';

/** Counts that begin further apart than this are hardly one count in several parts. */
const nearMs = 86_400_000;

/**
 * Which finished counts seem to belong together: those taken over that were not put together yet, and those of this
 * computer that began within a day of one of them.
 * @returns their ids; a person confirms them
 */
export function suggestTogether(sessions: readonly CountSession[], joints: readonly JointCount[]): string[] {
  const used = new Set(joints.flatMap(({ sessionIds }) => sessionIds));
  const free = sessions.filter(({ id }) => !used.has(id));
  const taken = free.filter(({ from }) => from);
  const isNear = (session: CountSession) =>
    taken.some(({ startedAt }) => Math.abs(startedAt - session.startedAt) <= nearMs);
  return free.filter(isNear).map(({ id }) => id);
}
