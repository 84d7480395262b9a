import type { CacheDb, PackageRow } from '../../data/cache-db';
import { lineOf } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { type CountSession, isInScope } from '../../domain/count/count-session';
import type { FoundPackage, FoundStranger, UnreadableScan } from '../../domain/count/scan-finding';
import { tagsInScan } from '../../domain/count/scan-text';
import type { FacilityKey } from '../../domain/facility';
import { nearCandidates } from '../../domain/readings/near-tags';
import { type Sentence, say } from '../../domain/sentence';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** More than these are no hint any more. */
const mostNear = 3;

/** What a scanned or typed text means in a session. Everything is looked up by key, however many packages there are. */
export async function findScanned(
  dbs: Dbs,
  session: CountSession,
  text: string,
): Promise<FoundPackage | FoundStranger | UnreadableScan> {
  const tags = tagsInScan(text);
  const rows = await packages(dbs.cache, session.facility, tags);
  const [row] = rows;
  if (row) {
    const { tag, unit, item, place, quantity } = row;
    const metrc = session.isBlind ? null : { amount: quantity, unit };
    const line = await lineOf(dbs.ops, session.id, tag);
    return { kind: 'package', tag, unit, item, place, metrc, remarks: remarksOn(row, session), line };
  }
  const [tag] = tags;
  const near = await nearOnes(dbs.cache, session.facility, tag ?? text);
  if (!tag) return { kind: 'unreadable', sentence: unreadable(text, near), near };
  const line = await lineOf(dbs.ops, session.id, tag);
  const elsewhere = await otherLicense(dbs, session.facility, tag);
  const why = elsewhere ?? say(near.length ? 'count_unknown_near' : 'count_unknown', ...near.slice(0, 1));
  return { kind: 'stranger', tag, remarks: [why], near: elsewhere ? [] : near, line };
}

async function packages(cache: CacheDb, facility: FacilityKey, tags: readonly string[]): Promise<PackageRow[]> {
  const rows = await cache.packages.bulkGet(tags.map((tag) => [facility, tag] as [string, string]));
  return rows.filter((row) => row !== undefined);
}

async function nearOnes(cache: CacheDb, facility: FacilityKey, text: string): Promise<string[]> {
  const found = await packages(cache, facility, nearCandidates(text));
  return found.slice(0, mostNear).map(({ tag }) => tag);
}

function unreadable(text: string, near: readonly string[]): Sentence {
  const shown = text.trim().slice(0, 40);
  const [first] = near;
  return first ? say('count_unreadable_near', shown, first) : say('count_unreadable', shown);
}

async function otherLicense({ ops, cache }: Dbs, facility: FacilityKey, tag: string): Promise<Sentence | null> {
  const others = (await ops.facilities.toArray()).filter((other) => other.facility !== facility);
  const rows = await cache.packages.bulkGet(others.map((other) => [other.facility, tag] as [string, string]));
  const owner = others.find((_, i) => rows[i] !== undefined);
  return owner ? say('count_other_license', owner.license, owner.name) : null;
}

function remarksOn(row: PackageRow, { scope }: CountSession): Sentence[] {
  switch (row.list) {
    case 'inactive':
      return [say('count_finished')];
    case 'intransit':
      return [say('count_in_transit')];
    case 'transferred':
    case 'gone':
      return [say('count_left')];
    default:
      if (isInScope(scope, row)) return [];
      if (scope.by === 'places') return [say('count_other_place', row.place ?? '–')];
      return [say(scope.by === 'items' ? 'count_other_item' : 'count_not_in_list', row.item)];
  }
}
