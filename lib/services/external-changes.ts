import type { CacheDb, PackageRow, StoredEvent } from '../data/cache-db';
import type { ReadPackage } from '../data/mirror';
import type { OpsDb } from '../data/ops-db';
import { patchOn } from '../domain/actions/patch-on';
import { classifyChange } from '../domain/classify-change';
import { detectChange } from '../domain/detect-change';
import type { ExternalChange } from '../domain/external-change';
import type { FacilityKey } from '../domain/facility';
import { compareInstants } from '../domain/metrc-instant';
import type { ActionRecord, PackageView } from '../domain/records';
import { say } from '../domain/sentence';
import { pruneChanges } from './prune-changes';

/** States in which an action's effect may already show in Metrc without being confirmed. */
const inFlight: readonly string[] = ['sending', 'verifying', 'unknown', 'needs-decision'];

/**
 * Writes to `ops` what somebody else changed, before the mirror forgets the old state. Each change has a deterministic
 * id and is added only if absent, so a pull that dies and is repeated tells it once.
 */
export async function recordExternalChanges(
  ops: OpsDb,
  facility: FacilityKey,
  replaced: readonly { before: PackageRow | null; after: ReadPackage }[],
  at: { now: number; knownUntil: number },
): Promise<void> {
  const known = replaced.flatMap(({ before, after }) => (before ? [{ before, after: after.view }] : []));
  if (!known.length) return;
  const found: ExternalChange[] = [];
  const earlier = await earlierOf(ops, facility, known);
  for (const { before: stored, after } of known) {
    const before = lastTold(facility, stored, after, earlier.get(stored.tag) ?? []);
    const change = detectChange({
      facility,
      before,
      after,
      expected: await expectedEffects(ops, facility, before),
      notBefore: Math.max(at.knownUntil, stored.seenAt),
      now: at.now,
    });
    if (change) found.push(change);
  }
  await ops.transaction('rw', ops.changes, ops.activity, async () => {
    const absent = await missing(ops, found);
    await ops.changes.bulkAdd(absent);
    await ops.activity.bulkAdd(absent.map((change) => activityOf(change, at.now)));
  });
}

async function earlierOf(ops: OpsDb, facility: FacilityKey, known: readonly { before: PackageRow }[]) {
  const keys = known.map(({ before }) => [facility, before.tag] as const);
  const found = await ops.changes.where('[facility+record]').anyOf(keys).toArray();
  return Map.groupBy(found, ({ record }) => record);
}

/** A worker that dies after telling a change leaves the mirror behind: what is told next begins where that one ended. */
function lastTold(
  facility: FacilityKey,
  stored: PackageView,
  after: PackageView,
  changes: readonly ExternalChange[],
): PackageView {
  let state = stored;
  for (;;) {
    const start = `${facility}|${stored.tag}|${state.lastModified}>`;
    const next = changes.find(
      ({ id, told }) => id.startsWith(start) && told && compareInstants(told.lastModified, after.lastModified) < 0,
    )?.told;
    if (!next || compareInstants(next.lastModified, state.lastModified) <= 0) return state;
    state = next;
  }
}

async function expectedEffects(
  ops: OpsDb,
  facility: FacilityKey,
  before: PackageView,
): Promise<Partial<PackageView>[]> {
  const mine = await ops.actions.where('records').equals(before.tag).toArray();
  return mine
    .filter((action) => action.facility === facility && inFlight.includes(action.state))
    .map((action: ActionRecord) => patchOn(action, before, action.before ?? before) as Partial<PackageView>);
}

async function missing(ops: OpsDb, changes: ExternalChange[]): Promise<ExternalChange[]> {
  const stored = await ops.changes.bulkGet(changes.map(({ id }) => id));
  const absent = changes.filter((_, i) => !stored[i]);
  // Activity keeps what is told for ever, also where the change itself was taken out since. Index keys: no line is read.
  const lines = ops.activity.where('id').anyOf(absent.map(({ id }) => id));
  const told = new Set<unknown>(await lines.keys());
  return absent.filter(({ id }) => !told.has(id));
}

function activityOf(change: ExternalChange, now: number) {
  return {
    id: change.id,
    facility: change.facility,
    record: change.record,
    at: Math.min(change.at, now),
    kind: 'changed-in-metrc' as const,
    who: 'Metrc',
    what: say('activity_changed_in_metrc'),
    before: change.before,
    after: change.after,
    actionId: null,
  };
}

/**
 * Classifies quantity changes once the list of adjustments is read far enough: movement marks no row, an adjustment
 * by somebody else does. What is classified for long, and asked for by nothing, is taken out.
 * @param readUntil server instant up to which adjustments are stored
 * @returns tags whose verdict may be different now
 */
export async function classifyChanges(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  at: { now: number; readUntil: number },
): Promise<string[]> {
  const all = await dbs.ops.changes
    .where('[facility+openUntil]')
    .between([facility, -1], [facility, Infinity])
    .toArray();
  const open = all.filter((change) => change.class === 'unclassified' && change.at <= at.readUntil);
  open.sort((a, b) => a.at - b.at);
  const tags: string[] = [];
  for (const change of open) {
    const events = await dbs.cache.events
      .where('[facility+feed+tag]')
      .equals([facility, 'adjustments', change.record])
      .toArray();
    const used = all.filter((other) => other.record === change.record).flatMap((other) => other.adjustmentKeys);
    const mine = await dbs.ops.actions.where('records').equals(change.record).toArray();
    const classified = classifyChange(change, foreign(events, used, mine), at.now);
    Object.assign(change, classified);
    await dbs.ops.changes.update(change.id, classified);
    tags.push(change.record);
  }
  await pruneChanges(dbs, all, at.now);
  return tags;
}

// A row with a mark of this queue explains nothing that somebody else did; another computer's marks are not ours.
function foreign(events: StoredEvent[], used: string[], mine: ActionRecord[]): StoredEvent[] {
  const marks = mine.map((action) => `[${action.mark}]`);
  return events.filter((event) => !used.includes(event.key) && !marks.some((mark) => event.note.includes(mark)));
}
