import { sessionsIn } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { isOver } from '../../domain/action-state';
import type { CardView, LayerView } from '../../domain/card';
import type { CountSession } from '../../domain/count/count-session';
import type { DialogFacts } from '../../domain/dialog-facts';
import type { FacilityKey } from '../../domain/facility';
import type { FacilityStatus } from '../../domain/facility-status';
import type { HostRow } from '../../domain/host-row';
import type { ListTally } from '../../domain/list-tally';
import { say } from '../../domain/sentence';
import type { Verdict } from '../../domain/verdict';
import { queueLine } from '../card-parts';

/**
 * The blind count of a facility that is not handed in yet, the open one before those that rest: a look between two halves
 * would lead as well. While there is one, pages are told no quantity of any package of the license. Null: nothing is hidden.
 */
export async function blindCount(ops: OpsDb, facility: FacilityKey): Promise<CountSession | null> {
  for (const state of ['open', 'paused'] as const) {
    const session = (await sessionsIn(ops, facility, state)).find(({ isBlind }) => isBlind);
    if (session) return session;
  }
  return null;
}

/** Verdicts that say of a package whether it is counted, and nothing else. */
export async function blindVerdicts(
  ops: OpsDb,
  { id }: CountSession,
  keys: readonly string[],
  words: { counted: string; open: string },
): Promise<Verdict[]> {
  const found = await ops.countEntries
    .where('[sessionId+liveTag]')
    .anyOf(keys.map((key) => [id, key]))
    .keys();
  const counted = new Set((found as unknown as [string, string][]).map(([, tag]) => tag));
  return keys.map((key) => {
    const isCounted = counted.has(key);
    const sentence = say(isCounted ? 'count_blind_counted' : 'count_blind_open');
    // Without a reading yet; or with one that is compared with nothing as long as the count is open.
    const code = isCounted ? 'not-compared' : 'no-reading';
    return { key, code, sentence, short: isCounted ? words.counted : words.open };
  });
}

/** What stands in the place of a number. */
const hidden: LayerView = { quantity: '···', place: null, item: null, source: say('count_blind_hidden'), at: null };

/** A card that shows nothing but whether its package is counted, and that actions are under way on it, not which. */
export async function blindCard(ops: OpsDb, row: HostRow, verdict: Verdict, status: FacilityStatus): Promise<CardView> {
  const actions = await ops.actions.where('records').equals(row.key).toArray();
  const open = actions.filter(({ facility, state }) => facility === status.facility && !isOver(state));
  return {
    tag: row.key,
    target: row.key,
    verdict,
    metrc: hidden,
    onHand: hidden,
    queue: open.map((action) => ({ ...queueLine(action), what: say('count_blind_hidden') })),
    history: [],
    since: { firstSeenAt: null, agreedUntil: null },
    actions: [],
    unit: null,
    status: { ...status, tally: null },
  };
}

/** What the bar says of the whole list: nothing of how it compares. */
export function blindTally({ status, actsOn }: ListTally): ListTally {
  return { status, actsOn, counts: {}, local: { kind: 'only-local', tags: [], count: 0 } };
}

/**
 * What stands beside the lines of Metrc's own dialog: that something is hidden, and that an action is under way, for two
 * writes would still collide. Which reasons ask for a note is no answer to anything.
 */
export function blindFacts({ lines, noteReasons }: DialogFacts, { name }: CountSession): DialogFacts {
  const sentence = say('count_blind_why', name);
  return {
    noteReasons,
    lines: lines.map(({ tag, waiting }) => ({
      tag,
      verdict: { key: tag, code: 'no-reading', sentence },
      waiting: waiting.length ? [say('guard_action_hidden')] : [],
      count: null,
    })),
  };
}
