import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { Vault } from '../data/vault';
import { needsPerson } from '../domain/action-state';
import type { RecordRef } from '../domain/actions/define-action';
import type { HistoryLine, QueueLine } from '../domain/card';
import { type FacilityKey, facilityParts } from '../domain/facility';
import type { ActionRecord, FacilityRecord } from '../domain/records';
import { say } from '../domain/sentence';
import type { Verdict } from '../domain/verdict';
import type { Clock } from '../platform/clock';
import type { Compare } from './compare';
import type { Freshness } from './freshness';
import type { ReadBack } from './read-back';

/** What a card is made of. */
export interface CardParts {
  ops: OpsDb;
  cache: CacheDb;
  clock: Clock;
  vault: Vault;
  compare: Compare;
  readBack: ReadBack;
  /** Absent where no page asks. */
  freshness?: Pick<Freshness, 'allows'>;
}

/** The person looks now: a row older than this is read again before it is shown. */
const freshMs = 15_000;
/** A slow Metrc must not keep the card from opening. */
const patienceMs = 2_500;
const historyLines = 12;

/**
 * Brings the mirror's record up to date, unless it was read just now, there are no keys, Metrc is slow, or pages have
 * asked for too many reads: a card counts as forged input, too.
 */
export async function refreshRecord(
  parts: Pick<CardParts, 'clock' | 'vault' | 'readBack' | 'freshness'>,
  record: FacilityRecord,
  ref: RecordRef,
  pulledAt: number | null,
): Promise<void> {
  if (pulledAt !== null && parts.clock.now() - pulledAt < freshMs) return;
  if (!record.connected || !(await parts.vault.keys(facilityParts(record.facility).state))) return;
  if (parts.freshness && !parts.freshness.allows(record.facility)) return;
  // A failed read shows what is stored, with its age.
  const read = parts.readBack.record(record.facility, ref).then(
    () => {},
    () => {},
  );
  await Promise.race([read, parts.clock.sleep(patienceMs)]);
}

/** Having been looked at ends the mark "changed in Metrc". @param key how the queue names the record */
export async function endMark(ops: OpsDb, facility: FacilityKey, key: string): Promise<void> {
  await ops.changes
    .where('[facility+record]')
    .equals([facility, key])
    .modify((change) => {
      if (change.class !== 'unclassified') change.openUntil = 0;
    });
}

/** An action that is not over, as the card shows it. */
export function queueLine(action: ActionRecord): QueueLine {
  const { id, what, state, hold } = action;
  return {
    id,
    what,
    state: hold
      ? say(`queue_hold_${hold.replace(/-/g, '_')}` as 'queue_hold_outage')
      : say(`queue_state_${state.replace(/-/g, '_')}` as 'queue_state_queued'),
    needsPerson: needsPerson(state),
  };
}

/** What happened to a record, newest first. @param name how activity calls it */
export async function historyOf(ops: OpsDb, facility: FacilityKey, name: string): Promise<HistoryLine[]> {
  const range = ops.activity
    .where('[facility+record+seq]')
    .between([facility, name, 0], [facility, name, Number.POSITIVE_INFINITY]);
  const lines = await range.reverse().limit(historyLines).toArray();
  return lines.map(({ at, kind, who, what, before, after }) => ({
    at,
    kind,
    who,
    what,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }));
}

/** The verdict on anything of a license that is not set up. */
export function notSetUp(key: string): Verdict {
  return { key, code: 'not-compared', sentence: say('verdict_not_set_up') };
}
