import { neverDue } from '../../data/open-actions';
import type { ActionRecord } from '../../domain/records';

/** Nothing waits longer by itself: the clock has been put back since that time was set. */
const longestMs = 60 * 60_000;

/** A hold that ends by itself, at its time; so does that of late copies of an earlier action. */
const timed: readonly ActionRecord['hold'][] = ['outage', 'rate-limit', 'key-trouble', 'earlier-action'];

/** Whether an action's time is still to come. */
export function isLater({ dueAt }: ActionRecord, now: number): boolean {
  return dueAt === neverDue || (dueAt > now && dueAt - now <= longestMs);
}

/** Whether an action is held by something that ends by itself, and has not yet. */
export function isHeldForAWhile(action: ActionRecord, now: number): boolean {
  return isLater(action, now) && timed.includes(action.hold);
}
