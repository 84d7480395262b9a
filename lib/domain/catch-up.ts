import { isPending } from './action-state';
import { apiHostOf } from './facility';
import type { ActionRecord, OutageRecord } from './records';

/** What became of the actions that an outage held up. */
export interface CatchUp {
  outage: OutageRecord;
  /** Accepted before it ended, and not sent before it began; oldest first. */
  waited: ActionRecord[];
  /** How many of them have been sent since. */
  sent: number;
  /** How many of them are still on their way, or wait for something else. */
  open: number;
}

/** Outages are shown until half a day after they ended. */
const shownMs = 12 * 3_600_000;

/** An outage's actions. Those that a person ended before it began are none of them. */
export function catchUpOf(outage: OutageRecord, actions: readonly ActionRecord[]): CatchUp {
  const { host, startedAt, endedAt } = outage;
  const waited = actions
    .filter(({ facility }) => apiHostOf(facility) === host)
    .filter(({ createdAt }) => endedAt === null || createdAt <= endedAt)
    .filter((action) => (action.sentAt ?? action.endedAt ?? startedAt) >= startedAt)
    .sort((a, b) => a.order - b.order);
  const isSent = ({ sentAt }: ActionRecord) => sentAt !== null && endedAt !== null && sentAt >= endedAt;
  return {
    outage,
    waited,
    sent: waited.filter(isSent).length,
    open: waited.filter(({ state }) => isPending(state)).length,
  };
}

/** The outages that a person should see: those that last, and those that ended lately and held something up. */
export function catchUps(outages: readonly OutageRecord[], actions: readonly ActionRecord[], now: number): CatchUp[] {
  return outages
    .filter(({ endedAt }) => endedAt === null || now - endedAt < shownMs)
    .map((outage) => catchUpOf(outage, actions))
    .filter(({ outage, waited }) => outage.endedAt === null || waited.length > 0);
}
