import type { CacheDb, RecordRow } from '../data/cache-db';
import type { RecordRef } from '../domain/actions/define-action';
import type { FacilityKey } from '../domain/facility';
import { oneRecord } from '../domain/feeds/one-record';
import type { HostRow } from '../domain/host-row';
import { parseTag } from '../domain/package-tag';
import type { PageKind } from '../domain/pages/page-kind';
import { pageKind } from '../domain/pages/registry';
import type { Wanted } from './freshness';
import { storedRows } from './record-facts';

/**
 * How the record of a row is read by itself.
 * @param stored the mirror's record, where it has one
 * @returns null where Metrc has no such call, or what it needs is not known
 */
export function refOf(kind: PageKind, row: HostRow, stored: RecordRow | null): RecordRef | null {
  const { entity } = kind;
  if (entity === 'package') return parseTag(row.key) ? { entity, key: row.key } : null;
  // A plant that was never met is asked for by its tag; of anything else the Id is not known.
  const key = stored?.key ?? (entity === 'plant' && parseTag(row.key) ? row.key : null);
  return oneRecord(entity) && key ? { entity, key } : null;
}

/** Rows of pages whose records can be read by themselves, with how. */
export async function readableRows(cache: CacheDb, facility: FacilityKey, rows: readonly HostRow[]): Promise<Wanted[]> {
  const found: Wanted[] = [];
  for (const [id, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const kind = pageKind(id);
    if (!kind) continue;
    const isPackage = kind.entity === 'package';
    const records = isPackage ? [] : await storedRows(cache, facility, kind, ofKind);
    const known = isPackage ? await cache.packages.bulkGet(ofKind.map(({ key }) => [facility, key])) : records;
    ofKind.forEach((row, i) => {
      const ref = refOf(kind, row, records[i] ?? null);
      if (ref) found.push({ key: row.key, ref, lastModified: known[i]?.lastModified ?? null });
    });
  }
  return found;
}
