import { openSession } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import type { CardView, LayerView } from '../../domain/card';
import type { CountSession } from '../../domain/count/count-session';
import type { FacilityKey } from '../../domain/facility';
import type { FacilityStatus } from '../../domain/facility-status';
import type { HostRow } from '../../domain/host-row';
import { say } from '../../domain/sentence';
import type { Verdict } from '../../domain/verdict';

/** The blind count that is open at a facility: while it is, pages are told no quantity. Null: nothing is hidden. */
export async function blindCount(ops: OpsDb, facility: FacilityKey): Promise<CountSession | null> {
  const session = await openSession(ops, facility);
  return session?.isBlind ? session : null;
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

/** A card that shows nothing but whether its package is counted. */
export function blindCard(row: HostRow, verdict: Verdict, status: FacilityStatus): CardView {
  return {
    tag: row.key,
    target: row.key,
    verdict,
    metrc: hidden,
    onHand: hidden,
    queue: [],
    history: [],
    since: { firstSeenAt: null, agreedUntil: null },
    actions: [],
    unit: null,
    status: { ...status, tally: null },
  };
}
