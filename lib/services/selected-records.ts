import type { CacheDb } from '../data/cache-db';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import { parseTag } from '../domain/package-tag';
import { pageKind } from '../domain/pages/registry';
import type { SelectedRecords } from '../domain/selected-records';
import { type MessageKey, say } from '../domain/sentence';
import { storedRows } from './record-facts';

/**
 * Finds the records behind rows of one grid. A package is named by its tag; anything else by what the mirror knows of it.
 * @returns null for rows of a kind that has no list in Metrc's API, or of several kinds
 */
export async function selectedRecords(
  cache: CacheDb,
  facility: FacilityKey,
  rows: readonly HostRow[],
): Promise<SelectedRecords | null> {
  const [first] = rows;
  const kind = first && pageKind(first.kind);
  const list = kind?.grids[first?.grid ?? '']?.[0];
  if (!kind || !list || rows.some((row) => row.kind !== first?.kind || row.grid !== first.grid)) return null;
  const { entity } = kind;
  if (entity === 'package') {
    const tags = rows.filter(({ key }) => parseTag(key));
    const chosen = tags.map(({ key }) => ({ key, name: key }));
    return { entity, list: say('selection_packages'), chosen, unknown: [] };
  }
  const stored = await storedRows(cache, facility, kind, rows);
  return {
    entity,
    list: say(`list_${list.replaceAll('-', '_')}` as MessageKey),
    chosen: stored.flatMap((record) => (record ? [{ key: record.key, name: record.name }] : [])),
    unknown: rows.flatMap(({ key }, i) => (stored[i] ? [] : key)),
  };
}
