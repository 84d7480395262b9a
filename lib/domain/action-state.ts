/**
 * The life of one action, as one total, pure function. The table stores the state, the push service carries it out,
 * and nothing else may move it.
 *
 *   queued -> checking -> sending -> verifying | unknown        unknown -> verifying, when settled
 *   queued -> unknown, when it was restored from a backup
 *   checking  -> queued | conflict | rejected, or verifying, when an earlier sending is found to have taken effect
 *   verifying -> confirmed | rejected | queued | needs-decision
 *   conflict, rejected, needs-decision -> queued | cancelled | done-by-hand | dismissed      queued -> cancelled
 */
export const actionStates = [
  'queued',
  'checking',
  'sending',
  'verifying',
  'unknown',
  'confirmed',
  'conflict',
  'rejected',
  'needs-decision',
  'cancelled',
  'done-by-hand',
  'dismissed',
] as const;

/** One of {@link actionStates}. */
export type ActionState = (typeof actionStates)[number];

/** Why a queued action is not sent yet. */
export const holdReasons = [
  'key-locked',
  'other-person',
  'key-trouble',
  'permission',
  'outage',
  'rate-limit',
  'earlier-action',
  'earlier-failed',
  'restored',
  'approval',
] as const;
/** One of {@link holdReasons}. */
export type HoldReason = (typeof holdReasons)[number];

/** Everything that can happen to an action. */
export type ActionEvent =
  | { kind: 'claimed' }
  | { kind: 'check-failed' }
  | { kind: 'check-conflict' }
  | { kind: 'check-refused' }
  | { kind: 'check-passed' }
  | { kind: 'check-found' }
  | { kind: 'answered' }
  | { kind: 'lost' }
  | { kind: 'settled' }
  | { kind: 'seen'; effects: 0 | 1 | 2 | 'unclear'; refused: boolean }
  | { kind: 'crashed' }
  | { kind: 'doubted' }
  | { kind: 'person'; decision: 'cancel' | 'retry' | 'done-by-hand' | 'dismiss' };

const askingStates: readonly ActionState[] = ['conflict', 'rejected', 'needs-decision'];

/** True where only a person can go on; such an action holds later ones on its records. */
export function needsPerson(state: ActionState): boolean {
  return askingStates.includes(state);
}

/** True from acceptance until the outcome is known: the verdict `pending`. */
export function isPending(state: ActionState): boolean {
  return (['queued', 'checking', 'sending', 'verifying', 'unknown'] as readonly ActionState[]).includes(state);
}

/** True where nothing more happens to the action by itself or by a person. */
export function isOver(state: ActionState): boolean {
  return (['confirmed', 'cancelled', 'done-by-hand', 'dismissed'] as readonly ActionState[]).includes(state);
}

/** States in which something more happens, by itself or by a person. */
export const openStates: readonly ActionState[] = actionStates.filter((state) => !isOver(state));

/**
 * The state after an event.
 * @returns `ignored` when this event means nothing in this state (a late echo, a second press): nothing changes then
 */
export function next(state: ActionState, event: ActionEvent): ActionState | 'ignored' {
  switch (event.kind) {
    case 'claimed':
      return state === 'queued' ? 'checking' : 'ignored';
    case 'check-failed':
      return state === 'checking' ? 'queued' : 'ignored';
    case 'check-conflict':
      return state === 'checking' ? 'conflict' : 'ignored';
    case 'check-refused':
      return state === 'checking' ? 'rejected' : 'ignored';
    case 'check-passed':
      return state === 'checking' ? 'sending' : 'ignored';
    case 'check-found':
      return state === 'checking' ? 'verifying' : 'ignored';
    case 'answered':
      return state === 'sending' ? 'verifying' : 'ignored';
    case 'lost':
      return state === 'sending' ? 'unknown' : 'ignored';
    case 'settled':
      return state === 'unknown' ? 'verifying' : 'ignored';
    case 'seen':
      return state === 'verifying' ? afterSeen(event.effects, event.refused) : 'ignored';
    case 'crashed':
      return afterCrash(state);
    case 'doubted':
      // It came from a backup: the computer that made it may have sent it since.
      return state === 'queued' ? 'unknown' : 'ignored';
    case 'person':
      return afterPerson(state, event.decision);
    default:
      return event satisfies never;
  }
}

function afterSeen(effects: 0 | 1 | 2 | 'unclear', refused: boolean): ActionState {
  if (effects === 1) return 'confirmed';
  if (effects === 0) return refused ? 'rejected' : 'queued';
  return 'needs-decision';
}

function afterCrash(state: ActionState): ActionState | 'ignored' {
  if (state === 'checking') return 'queued';
  // The request may have left: only reading Metrc back can tell.
  if (state === 'sending') return 'unknown';
  return 'ignored';
}

function afterPerson(
  state: ActionState,
  decision: 'cancel' | 'retry' | 'done-by-hand' | 'dismiss',
): ActionState | 'ignored' {
  if (state === 'queued') return decision === 'cancel' ? 'cancelled' : 'ignored';
  if (!needsPerson(state)) return 'ignored';
  switch (decision) {
    case 'cancel':
      return 'cancelled';
    case 'retry':
      return 'queued';
    case 'done-by-hand':
      return 'done-by-hand';
    case 'dismiss':
      return 'dismissed';
    default:
      return decision satisfies never;
  }
}
