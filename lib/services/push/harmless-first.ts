import { actionOf } from '../../domain/actions/registry';
import { apiHostOf } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';

/**
 * At a host that no write has reached yet, what could count twice waits for a write that could not: its answer tells
 * how the host takes a body. Where nothing harmless is on its way there, nothing waits.
 */
export function harmlessFirst(
  due: readonly ActionRecord[],
  isUntried: (action: ActionRecord) => boolean,
): ActionRecord[] {
  const tried = new Set(due.filter(isOnItsWay).map(hostOf));
  return due.filter((action) => {
    if (action.state !== 'queued' || isHarmless(action) || !isUntried(action)) return true;
    return !tried.has(hostOf(action));
  });
}

function isOnItsWay(action: ActionRecord): boolean {
  return isHarmless(action) && ['queued', 'checking', 'sending'].includes(action.state);
}

function isHarmless({ type }: ActionRecord): boolean {
  return actionOf(type).repeat === 'absolute';
}

function hostOf({ facility }: ActionRecord): string {
  return apiHostOf(facility);
}
