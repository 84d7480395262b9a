import { ApiError } from '../data/metrc/api-error';
import type { ApiKeys, FacilityAnswer, MetrcClient } from '../data/metrc/client';
import type { OpsDb } from '../data/ops-db';
import type { Vault } from '../data/vault';
import { zoneOf } from '../domain/calendar-day';
import { type FacilityKey, facilityKey } from '../domain/facility';
import type { Keeping } from '../domain/keeping';
import type { FacilityRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';
import type { Clock } from '../platform/clock';

/** What a person enters to connect. */
export interface Connection {
  keys: ApiKeys;
  state: string;
  person: string;
  keeping: Keeping;
  passphrase: string;
}

/** A passphrase shorter than this protects nothing worth the word. */
const shortestPassphrase = 10;

/** What is missing before Metrc is asked at all; null when nothing is. */
function missingFrom(connection: Connection): Sentence | null {
  if (!connection.keys.vendorKey) return say('setup_error_vendor_key');
  if (!connection.keys.userKey) return say('setup_error_user_key');
  if (!connection.person) return say('setup_error_person');
  if (connection.keeping === 'passphrase' && connection.passphrase.length < shortestPassphrase)
    return say('setup_error_passphrase');
  // Header values hold no other characters; a key pasted with a line of text around it fails here, in words.
  if (!/^[\x21-\x7e]+$/.test(connection.keys.vendorKey + connection.keys.userKey))
    return say('setup_error_key_characters');
  return null;
}

/**
 * Tries the keys with `GET /facilities/v2` and, when Metrc takes them, keeps them.
 * @returns the licenses they reach, or one plain sentence
 */
export async function connect(
  parts: { metrc: MetrcClient; vault: Vault; clock: Clock },
  connection: Connection,
): Promise<{ ok: true; facilities: FacilityRecord[] } | { ok: false; sentence: Sentence }> {
  const missing = missingFrom(connection);
  if (missing) return { ok: false, sentence: missing };
  try {
    const { rows } = await parts.metrc.facilities(connection.keys, connection.state);
    if (!rows.length) return { ok: false, sentence: say('setup_error_no_facilities') };
    await parts.vault.put(connection);
    return { ok: true, facilities: rows.map((row) => recordOf(connection.state, row, parts.clock.now())) };
  } catch (error) {
    return { ok: false, sentence: whyNot(error) };
  }
}

function whyNot(error: unknown): Sentence {
  const kind = error instanceof ApiError ? error.kind : null;
  if (kind === 'unauthorized' || kind === 'forbidden') return say('setup_error_keys_refused');
  if (kind === 'offline') return say('setup_error_offline');
  if (kind === 'rate-limited') return say('failed_rate_limited');
  return say('setup_error_down');
}

function recordOf(state: string, row: FacilityAnswer, now: number): FacilityRecord {
  const license = row.License.Number;
  return {
    facility: facilityKey(state, license),
    state,
    license,
    name: row.DisplayName || row.Name,
    zone: zoneOf(state),
    credentialedDay: (row.CredentialedDate ?? '').slice(0, 10),
    describedAt: now,
    ...capabilitiesOf(row),
    connected: true,
    addedAt: now,
  };
}

/** Takes a facility into use, or takes the newer description of one that is. */
export async function useFacility(ops: OpsDb, record: FacilityRecord): Promise<void> {
  const before = await ops.facilities.get(record.facility);
  await ops.facilities.put({
    ...record,
    zone: before?.zone ?? record.zone,
    addedAt: before?.addedAt ?? record.addedAt,
  });
}

/** A reply without flags says nothing of what a license may do. */
function capabilitiesOf({ FacilityType: flags }: FacilityAnswer): Pick<FacilityRecord, 'capabilities'> {
  return flags ? { capabilities: Object.keys(flags).filter((flag) => flags[flag] === true) } : {};
}

/** Notes what Metrc says now of the facilities in use: name, first day, what the license may do. */
export async function describeFacilities(
  ops: OpsDb,
  state: string,
  rows: readonly FacilityAnswer[],
  now: number,
): Promise<void> {
  for (const row of rows) {
    const { facility, name, credentialedDay } = recordOf(state, row, now);
    const firstDay = credentialedDay ? { credentialedDay } : {};
    await ops.facilities.update(facility, { name, ...firstDay, describedAt: now, ...capabilitiesOf(row) });
  }
}

/** A license without keys: only what its pages show is compared. */
export function pageOnlyRecord(state: string, license: string, now: number): FacilityRecord {
  const facility: FacilityKey = facilityKey(state, license);
  return {
    facility,
    state,
    license,
    name: license,
    zone: zoneOf(state),
    credentialedDay: '',
    connected: false,
    addedAt: now,
  };
}
