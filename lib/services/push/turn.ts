import { ApiError } from '../../data/metrc/api-error';
import type { ActionEvent } from '../../domain/action-state';
import type { ActionRecord } from '../../domain/records';
import { type ActivityLine, moveAction } from './move-action';
import type { KeyState, PushParts, PushTimes } from './push-parts';

/** One action in the hands of one runner. */
export interface Turn {
  parts: PushParts;
  times: PushTimes;
  epoch: number;
  keys: KeyState & { kind: 'ready' };
  /** Kinds of actions that a person may not do here, {@link kindOf}: known since the last survey, or found out since. */
  paused: Set<string>;
}

/** What is refused together: one type of action of one person at one facility. */
export function kindOf({ facility, type, person }: Pick<ActionRecord, 'facility' | 'type' | 'person'>): string {
  return `${facility}|${type}|${person}`;
}

/** The user key that is open here now for an action's facility: it may be another than the turn began with. Null where none is. */
export async function userKeyNow({ parts }: Turn, { facility }: ActionRecord): Promise<string | null> {
  const now = await parts.keyState(facility);
  return now.kind === 'ready' ? now.keys.userKey : null;
}

/** Moves an action under this runner's fence and tells whoever shows it. @returns null when the event meant nothing */
export async function step(
  turn: Turn,
  id: string,
  event: ActionEvent,
  changes?: Partial<ActionRecord>,
  line?: ActivityLine,
): Promise<ActionRecord | null> {
  const moved = await moveAction(turn.parts.ops, id, {
    event,
    epoch: turn.epoch,
    now: turn.parts.clock.now(),
    ...(changes ? { changes } : {}),
    ...(line ? { line } : {}),
  });
  if (moved) turn.parts.changed(moved.facility, moved.records);
  return moved;
}

/** Why an action waits after a read that failed, and until when. */
export function waiting(turn: Pick<Turn, 'parts' | 'times'>, error: unknown): Partial<ActionRecord> {
  const keys = error instanceof ApiError && (error.kind === 'unauthorized' || error.kind === 'forbidden');
  const { outageMs, keyTroubleMs } = turn.times;
  return { hold: keys ? 'key-trouble' : 'outage', dueAt: turn.parts.clock.now() + (keys ? keyTroubleMs : outageMs) };
}
