import { openSession } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import type { CountScope, CountSession, CountTerms } from '../../domain/count/count-session';
import type { FacilityKey } from '../../domain/facility';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';

/** A count that a person wants to begin. */
export interface NewCount {
  /** Made by the form: asked again after a lost answer, it is the same session. */
  id: string;
  facility: FacilityKey;
  terms: CountTerms;
  /** Empty for a name made of the time. */
  name: string;
  who: string;
  recountOf: string | null;
}

/**
 * Begins a session. A facility has one that takes entries: scans on Metrc's page would not know another one.
 * @returns why it cannot begin; null where it did
 */
export function startCount({ ops, clock }: { ops: OpsDb; clock: Clock }, wanted: NewCount): Promise<Sentence | null> {
  const { terms, who, ...rest } = wanted;
  const { scope } = terms;
  if (!who.trim()) return Promise.resolve(say('count_nobody'));
  if (isEmptyScope(scope)) return Promise.resolve(say('count_no_scope'));
  return ops.transaction('rw', ops.countSessions, ops.activity, async () => {
    if (await ops.countSessions.get(wanted.id)) return null;
    const other = await openSession(ops, wanted.facility);
    if (other) return say('count_other_open', other.name);
    const at = clock.now();
    const session: CountSession = {
      ...terms,
      ...rest,
      who: who.trim(),
      state: 'open',
      startedAt: at,
      // In a session of one place everything is counted there.
      place: scope.by === 'places' && scope.names.length === 1 ? (scope.names[0] ?? null) : null,
      isWhole: false,
      deeds: [{ kind: 'started', at, who: who.trim(), note: '' }],
    };
    await ops.countSessions.add(session);
    await tellActivity(ops, session, say('activity_count_started', session.name));
    return null;
  });
}

function isEmptyScope(scope: CountScope): boolean {
  if (scope.by === 'tags') return scope.tags.length === 0;
  return (scope.by === 'places' || scope.by === 'items') && scope.names.length === 0;
}

/** Adds what was done last with a session to activity. Call inside a transaction that includes it. */
export async function tellActivity(ops: OpsDb, session: CountSession, what: Sentence): Promise<void> {
  const deed = session.deeds.at(-1);
  await ops.activity.add({
    id: `${session.id}|${session.deeds.length}`,
    facility: session.facility,
    record: '',
    at: deed?.at ?? session.startedAt,
    kind: 'reading',
    who: deed?.who ?? session.who,
    what,
    before: null,
    after: deed?.note || null,
    actionId: null,
  });
}
