import { type HoldReason, isOver, isPending, needsPerson } from '../../domain/action-state';
import type { ActionRecord } from '../../domain/records';
import { shutGates } from './gates';
import { lanesOf } from './lanes';
import type { KeyState } from './push-parts';
import { kindOf } from './turn';
import { isHeldForAWhile, isLater } from './waiting-time';

/** What can be done now, and when to look again if nothing can. */
export interface Work {
  due: ActionRecord[];
  /** Earliest instant at which something becomes due; null when only a person or a key can go on. */
  nextAt: number | null;
  /** Holds that changed, each with the action as it was seen, to be stored so that screens tell the truth. */
  holds: { seen: ActionRecord; hold: HoldReason | null }[];
}

/** What is so around the actions that are looked at. */
export interface Around {
  needsApproval?: (action: ActionRecord) => boolean;
  isDown?: (action: ActionRecord) => boolean;
  /** Kinds of actions that Metrc refused to a person: what one may not do is not tried with the next record. */
  paused?: ReadonlySet<string>;
  /** Actions that those looked at name in `after`, and that are not among them. */
  beyond?: readonly ActionRecord[];
}

/**
 * Chooses what to do, pure. Order is kept per record: an action waits for every earlier one on its records, and an
 * earlier one that failed or is unknown holds it. So does one that makes what it names (`after`).
 * @param actions open ones, oldest first. What is later than the last of them changes nothing of what is said of these
 */
export function chooseWork(
  actions: readonly ActionRecord[],
  keys: (action: ActionRecord) => KeyState,
  now: number,
  around: Around = {},
): Work {
  const { needsApproval = () => false, isDown = () => false, paused = new Set(), beyond = [] } = around;
  const work: Work = { due: [], nextAt: null, holds: [] };
  const gateOf = shutGates(actions, isDown);
  const asked = new Set(actions.filter(({ state }) => state === 'checking').map((action) => gateOf(action)?.id));
  const taken = new Map<string, ActionRecord>();
  const awaited = awaitedOnes(actions, beyond);
  for (const action of actions) {
    const lanes = lanesOf(action);
    const inLane = lanes.map((lane) => taken.get(lane)).find((other) => other !== undefined);
    const earlier = inLane ?? action.after?.map((id) => awaited.get(id)).find((other) => other !== undefined);
    for (const lane of lanes) if (!taken.has(lane)) taken.set(lane, action);
    if (needsPerson(action.state) || !isPending(action.state)) continue;
    if (isFromBackup(action)) {
      // Reading back harms nobody: it keeps to no order, and any key will do.
      if (action.hold !== 'restored') work.holds.push({ seen: action, hold: 'restored' });
      if (action.fromBackup === 'unread' && keys(action).kind === 'ready') work.due.push(action);
      continue;
    }
    const isPaused = paused.has(kindOf(action));
    const about = { earlier, isPaused, keys: keys(action), isUnapproved: needsApproval(action) };
    const hold = action.state === 'queued' ? holdOf(action, about) : null;
    const gate = action.state === 'queued' && !hold ? gateOf(action) : null;
    // One action asks whether it is open again; the others wait for its answer.
    if (gate && asked.has(gate.id)) {
      if (action.hold !== gate.hold) work.holds.push({ seen: action, hold: gate.hold });
      continue;
    }
    if (gate) asked.add(gate.id);
    // A locked vault is the truth, whatever the action waited for before.
    const isAhead = gate?.hold === 'key-trouble' && action.hold === gate.hold;
    const keepsItsHold = isAhead || (isHeldForAWhile(action, now) && keys(action).kind === 'ready');
    if (action.state === 'queued' && hold !== action.hold && !keepsItsHold) work.holds.push({ seen: action, hold });
    if (hold || keys(action).kind !== 'ready') continue;
    if (isLater(action, now)) work.nextAt = Math.min(work.nextAt ?? action.dueAt, action.dueAt);
    else work.due.push(action);
  }
  return work;
}

/** Those that others wait for by name. Most queues have none, and may be long. */
function awaitedOnes(actions: readonly ActionRecord[], beyond: readonly ActionRecord[]): Map<string, ActionRecord> {
  const found = new Map(beyond.filter(({ state }) => !isOver(state)).map((action) => [action.id, action]));
  const named = namedIn(actions);
  if (named.size) for (const action of actions) if (named.has(action.id)) found.set(action.id, action);
  return found;
}

function namedIn(actions: readonly ActionRecord[]): Set<string> {
  const named = new Set<string>();
  for (const { after } of actions) for (const id of after ?? []) named.add(id);
  return named;
}

/** Ids of those that are waited for and are not among the actions: over, or later in the order. */
export function namedBeyond(actions: readonly ActionRecord[]): string[] {
  const named = namedIn(actions);
  if (named.size) for (const { id } of actions) named.delete(id);
  return [...named];
}

/** Restored, and no person has released it: it is read back at most. */
export function isFromBackup({ state, fromBackup }: ActionRecord): boolean {
  return state === 'queued' && (fromBackup === 'unread' || fromBackup === 'read');
}

function holdOf(
  action: ActionRecord,
  about: { earlier: ActionRecord | undefined; isPaused: boolean; isUnapproved: boolean; keys: KeyState },
): HoldReason | null {
  const { earlier, isPaused, isUnapproved, keys } = about;
  if (isPaused) return 'permission';
  if (isUnapproved) return 'approval';
  if (keys.kind !== 'ready') return 'key-locked';
  // Whoever comes, this waits until somebody has decided about the earlier one.
  if (earlier && !isPending(earlier.state)) return 'earlier-failed';
  if (keys.person !== action.person) return 'other-person';
  return earlier ? 'earlier-action' : null;
}
