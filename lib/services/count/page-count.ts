import type { CacheDb } from '../../data/cache-db';
import { countedTags, countLive, openSession } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { readSetting } from '../../data/settings';
import type { PageCount, PageCounts, PageScan } from '../../domain/count/page-count';
import type { ScanReply } from '../../domain/count/scan-finding';
import { totalsSentence } from '../../domain/count/totals-sentence';
import type { FacilityKey } from '../../domain/facility';
import { unitAbbreviation } from '../../domain/quantity';
import { say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { blindCount } from './blind-answers';
import { addEntry, recordScan } from './record-scan';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** A scan on a page: what it came to, and the session it went into; the latter null where none is open. */
export interface ScannedOnPage {
  scan: PageScan;
  sessionId: string | null;
  reply: ScanReply | null;
}

/** Key of the setting that switches the tones on Metrc's pages off. */
export const quietKey = 'count.quiet';

/** The counts of a facility in few words. */
export async function describePageCounts(ops: OpsDb, facility: FacilityKey): Promise<PageCounts> {
  const [open, blind] = [await openCount(ops, facility), await blindCount(ops, facility)];
  return { open, blind: blind?.name ?? null };
}

async function openCount(ops: OpsDb, facility: FacilityKey): Promise<PageCount | null> {
  const session = await openSession(ops, facility);
  if (!session) return null;
  const [tags, entries] = [await countedTags(ops, session.id), await countLive(ops, session.id)];
  const counted = totalsSentence(tags.size, entries, session.kind);
  const isQuiet = (await readSetting(ops, quietKey)) === true;
  return { name: session.name, isQuiet, counted };
}

/**
 * A scan on Metrc's page goes into the session that a person opened in the dashboard, and nowhere else. Pages can be
 * forged: only packages of this license are counted from there, and nothing is said of any other.
 */
export async function scanOnPage(
  parts: Parts,
  facility: FacilityKey,
  { id, text }: { id: string; text: string },
): Promise<ScannedOnPage> {
  const session = await openSession(parts.ops, facility);
  if (!session) return notOpen();
  const reply = await recordScan(parts, { sessionId: session.id, id, text, how: 'page' });
  if (reply.kind !== 'ask') return { scan: plain(reply), sessionId: session.id, reply };
  const { finding } = reply;
  if (finding.kind === 'stranger') {
    const scan = { said: [say('count_page_stranger', finding.tag)], isRefused: true, ask: null };
    return { scan, sessionId: session.id, reply };
  }
  const { tag, item, unit, remarks } = finding;
  const ask = { tag, item, unit: { name: unit, abbreviation: unitAbbreviation(unit) } };
  return { scan: { said: remarks, isRefused: false, ask }, sessionId: session.id, reply };
}

/** How much there is of a package, in the unit in which the mirror has it. */
export async function enterOnPage(
  parts: Parts,
  facility: FacilityKey,
  entry: { id: string; tag: string; quantity: string },
): Promise<ScannedOnPage> {
  const session = await openSession(parts.ops, facility);
  const row = await parts.cache.packages.get([facility, entry.tag]);
  if (!session || !row) return notOpen();
  const reply = await addEntry(parts, { ...entry, sessionId: session.id, unit: row.unit, how: 'page' });
  return { scan: plain(reply), sessionId: session.id, reply };
}

function plain(reply: ScanReply): PageScan {
  if (reply.kind === 'added') return { said: reply.said, isRefused: false, ask: null };
  return { said: reply.kind === 'refused' ? [reply.sentence] : [], isRefused: true, ask: null };
}

function notOpen(): ScannedOnPage {
  return { scan: { said: [say('count_not_open')], isRefused: true, ask: null }, sessionId: null, reply: null };
}
