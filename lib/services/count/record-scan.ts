import type { CacheDb } from '../../data/cache-db';
import { entriesOf, lineOf } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import type { CountEntry, CountLine } from '../../domain/count/count-entry';
import type { CountSession } from '../../domain/count/count-session';
import { isWholeScan, refuseEntry } from '../../domain/count/judge-entry';
import type { ScanReply } from '../../domain/count/scan-finding';
import { parseTag } from '../../domain/package-tag';
import { decimalText, showQuantity, unitName } from '../../domain/quantity';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { findChecked } from './find-checked';
import { findScanned } from './find-scanned';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** A text that came from a scanner, or was typed in its place. */
export interface Scan {
  sessionId: string;
  /** Of the entry, should the scan be one by itself. */
  id: string;
  text: string;
  how: CountEntry['how'];
}

/** What was counted of one tag. */
export interface Counted {
  sessionId: string;
  id: string;
  tag: string;
  quantity: string;
  unit: string;
  how: CountEntry['how'];
}

/**
 * Answers a scan: what it is, and how much of it is to be said; where each scan counts one, it is stored already. What
 * is answered as `added` is on disk.
 */
export async function recordScan(parts: Parts, scan: Scan): Promise<ScanReply> {
  const session = await parts.ops.countSessions.get(scan.sessionId);
  if (session?.state !== 'open') return refused(say('count_not_open'));
  const find = session.kind === 'quantity' ? findScanned : findChecked;
  const found = await find(parts, session, scan.text);
  if (found.kind === 'unreadable') return { ...refused(found.sentence), near: found.near };
  if (found.kind === 'stranger') {
    const again = refuseEntry(session, found.line, { quantity: '1', unit: found.line?.unit ?? 'Each' });
    if (again) return refused(again, found.tag);
    if (session.kind !== 'presence') return { kind: 'ask', finding: found };
    return tick(parts, scan, { ...found, quantity: '1', unit: 'Each' });
  }
  const { tag, unit, line } = found;
  // Whoever types a tag of a manifest has something to say of it.
  const isAsked = session.kind === 'manifest' && scan.how === 'typed';
  if (isWholeScan(session, unit) && !isAsked) return tick(parts, scan, { ...found, quantity: found.offered ?? '1' });
  const again = refuseEntry(session, line, { quantity: '0', unit });
  return again ? refused(again, tag) : { kind: 'ask', finding: found };
}

/** A scan that says all there is to say. */
async function tick(
  parts: Parts,
  scan: Scan,
  { tag, quantity, unit, remarks }: { tag: string; quantity: string; unit: string; remarks: Sentence[] },
): Promise<ScanReply> {
  const added = await addEntry(parts, { ...scan, tag, quantity, unit });
  return added.kind === 'added' ? { ...added, said: [...added.said, ...remarks] } : added;
}

/** Stores what was counted of a tag. Asked again after a lost answer, it is the same entry. */
export async function addEntry({ ops, clock }: Pick<Parts, 'ops' | 'clock'>, counted: Counted): Promise<ScanReply> {
  const [quantity, unit, tag] = [decimalText(counted.quantity), unitName(counted.unit), parseTag(counted.tag)];
  if (quantity === null || unit === null || tag === null) return refused(say('problem_not_a_number'), counted.tag);
  return ops.transaction('rw', ops.countSessions, ops.countEntries, async () => {
    const session = await ops.countSessions.get(counted.sessionId);
    if (session?.state !== 'open') return refused(say('count_not_open'), tag);
    const said = { id: counted.id, tag, quantity, unit };
    const known = await ops.countEntries.where('id').equals(counted.id).first();
    if (known) return added(session, said, await lineOf(ops, session.id, tag));
    const again = refuseEntry(session, await lineOf(ops, session.id, tag), { quantity, unit });
    if (again) return refused(again, tag);
    await ops.countEntries.add({
      ...said,
      sessionId: session.id,
      facility: session.facility,
      liveTag: tag,
      place: session.place,
      at: clock.now(),
      who: session.who,
      how: counted.how,
      undoneAt: null,
    });
    return added(session, said, await lineOf(ops, session.id, tag));
  });
}

/**
 * Takes an entry back, by default the newest that counts.
 * @returns what is not counted any more, or why there is none
 */
export function undoEntry(
  { ops, clock }: Pick<Parts, 'ops' | 'clock'>,
  sessionId: string,
  id: string | null,
): Promise<CountEntry | Sentence> {
  return ops.transaction('rw', ops.countSessions, ops.countEntries, async () => {
    const session = await ops.countSessions.get(sessionId);
    if (session?.state !== 'open') return say('count_not_open');
    const entries = await entriesOf(ops, sessionId);
    const entry = entries.findLast((one) => one.undoneAt === null && (id === null || one.id === id));
    if (!entry) return say('count_nothing_to_undo');
    const { liveTag, ...rest } = entry;
    await ops.countEntries.put({ ...rest, undoneAt: clock.now() });
    return entry;
  });
}

/** Notes where whoever counts stands from now on. @returns false where the session takes no entries */
export async function standAt(ops: OpsDb, sessionId: string, place: string | null): Promise<boolean> {
  return ops.transaction('rw', ops.countSessions, async () => {
    const session = await ops.countSessions.get(sessionId);
    if (session?.state !== 'open') return false;
    await ops.countSessions.put({ ...session, place });
    return true;
  });
}

function added(
  { kind }: Pick<CountSession, 'kind'>,
  said: { id: string; tag: string; quantity: string; unit: string },
  line: CountLine | null,
): ScanReply {
  const { id: entryId, ...counted } = said;
  if (!line) return refused(say('count_undone_before'), counted.tag);
  // A plant is there or is not.
  if (kind === 'presence') return { kind: 'added', entryId, ...counted, line, said: [say('check_seen', counted.tag)] };
  const one = `${counted.tag}: ${showQuantity(counted.quantity, counted.unit)}`;
  const all = showQuantity(line.quantity, line.unit);
  const told = line.entries > 1 ? say('count_added_total', one, all) : say('count_added', one);
  return { kind: 'added', entryId, ...counted, line, said: [told] };
}

function refused(sentence: Sentence, tag: string | null = null): ScanReply & { kind: 'refused' } {
  return { kind: 'refused', sentence, tag, near: [] };
}
