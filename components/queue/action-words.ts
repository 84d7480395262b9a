import { type ActionState, type HoldReason, needsPerson } from '@/lib/domain/action-state';
import { knownAction } from '@/lib/domain/actions/registry';
import type { ActionRecord } from '@/lib/domain/records';
import { type MessageKey, type Sentence, say } from '@/lib/domain/sentence';
import type { IconName } from '../icon';

/** How a state is named and marked. */
export const stateMarks: Record<ActionState, { word: MessageKey; icon: IconName; tone: string }> = {
  queued: { word: 'queue_state_queued', icon: 'clock', tone: 'plain' },
  checking: { word: 'queue_state_checking', icon: 'sync', tone: 'accent' },
  sending: { word: 'queue_state_sending', icon: 'arrow', tone: 'accent' },
  verifying: { word: 'queue_state_verifying', icon: 'sync', tone: 'accent' },
  unknown: { word: 'queue_state_unknown', icon: 'info', tone: 'warn' },
  confirmed: { word: 'queue_state_confirmed', icon: 'check', tone: 'good' },
  conflict: { word: 'queue_state_conflict', icon: 'differ', tone: 'bad' },
  rejected: { word: 'queue_state_rejected', icon: 'stop', tone: 'bad' },
  'needs-decision': { word: 'queue_state_needs_decision', icon: 'alert', tone: 'bad' },
  cancelled: { word: 'queue_state_cancelled', icon: 'stop', tone: 'plain' },
  'done-by-hand': { word: 'queue_state_done_by_hand', icon: 'check', tone: 'good' },
  dismissed: { word: 'queue_state_dismissed', icon: 'stop', tone: 'plain' },
};

/** Why an action waits, where nothing is added to it. */
const holdWords: Record<HoldReason, MessageKey> = {
  'key-locked': 'queue_hold_key_locked',
  'other-person': 'queue_hold_other_person',
  'key-trouble': 'queue_hold_key_trouble',
  permission: 'queue_hold_permission',
  outage: 'queue_hold_outage',
  'rate-limit': 'queue_hold_rate_limit',
  'earlier-action': 'queue_hold_earlier_action',
  'earlier-failed': 'queue_hold_earlier_failed',
  restored: 'queue_hold_restored',
  approval: 'queue_hold_approval',
};

/** Why an action waits, as a whole sentence; null where it does not. A permission is named as Metrc's own settings do. */
export function holdSentence({ state, hold, type }: Pick<ActionRecord, 'state' | 'hold' | 'type'>): Sentence | null {
  if (state !== 'queued' || hold === null) return null;
  const needed = hold === 'permission' && knownAction(type)?.permission;
  return needed ? say('queue_hold_permission_named', needed) : say(holdWords[hold]);
}

/** What a person may decide. */
export type Decision = 'cancel' | 'retry' | 'done-by-hand' | 'dismiss';

/** How a decision is called. */
export const decisionWords: Record<Decision, MessageKey> = {
  cancel: 'queue_cancel',
  retry: 'queue_retry',
  'done-by-hand': 'queue_done_by_hand',
  dismiss: 'queue_dismiss',
};

/** The decisions open in a state, in the order in which they are offered. */
export function decisionsOf(state: ActionState): Decision[] {
  if (state === 'queued') return ['cancel'];
  return needsPerson(state) ? ['retry', 'done-by-hand', 'dismiss'] : [];
}
