import type { CacheDb, PackageRow } from '../data/cache-db';
import { namedRecords, namesOf } from '../data/record-table';
import type { ActionDefinition } from '../domain/actions/define-action';
import type { FacilityKey } from '../domain/facility';
import { imageOf, listsOfEntity } from '../domain/feeds/one-record';
import type { PackageView, RecordImage, Subject } from '../domain/records';
import { plainFields } from '../domain/subject';

/** Fields of a package's row that actions look at beside the compared ones; the rest is not kept in the queue. */
const furtherFields = [
  'SublocationName',
  'ExternalId',
  'IsDonation',
  'IsTradeSample',
  'IsFinishedGood',
  'ExpirationDate',
  'SellByDate',
  'UseByDate',
  'ArchivedDate',
  'ContainsRemediatedProduct',
  'RemediationDate',
  'ContainsDecontaminatedProduct',
  'DecontaminationDate',
  'ProductRequiresRemediation',
  'LabTestingState',
  'PackagedDate',
] as const;

/** A stored package as actions see it: compared fields and {@link furtherFields}, without the raw row. */
export function packageSubject(row: PackageView & Partial<Pick<PackageRow, 'raw'>>): PackageView {
  const { tag, id, list, quantity, unit, item, place, note, onHold, finished, lastModified } = row;
  const fields = row.raw === undefined ? (row.fields ?? {}) : plainFields(row.raw, furtherFields);
  return { tag, id, list, quantity, unit, item, place, note, onHold, finished, lastModified, fields };
}

/** A record of the mirror by Metrc's Id, or by its name where that is not known yet. */
export async function storedSubject(
  cache: CacheDb,
  facility: FacilityKey,
  ref: { entity: string; key: string; name: string },
): Promise<Subject | null> {
  if (ref.entity === 'package') {
    const row = await cache.packages.get([facility, ref.name]);
    return row ? packageSubject(row) : null;
  }
  const row = ref.key ? await cache.records.get([facility, ref.entity, ref.key]) : undefined;
  if (row) return imageOf(row);
  // A plant is called by its tag, and kept under its Id.
  return (await namedImages(cache, facility, ref.entity, ref.name))[0] ?? null;
}

/** Records of the mirror with a name; those in use first. */
export async function namedImages(
  cache: CacheDb,
  facility: FacilityKey,
  entity: string,
  name: string,
): Promise<RecordImage[]> {
  const lists = listsOfEntity(entity).map(({ id }) => id);
  const rows = await namedRecords(cache, facility, lists, name);
  return rows.map(imageOf).sort((a, b) => lists.indexOf(a.list) - lists.indexOf(b.list));
}

/** Records of one list with a name, whatever its case: so Metrc compares names. */
export async function namedInList(
  cache: CacheDb,
  facility: FacilityKey,
  wanted: { feed: string; name: string },
): Promise<RecordImage[]> {
  const rows = await namesOf(cache, facility, wanted.feed);
  return rows.filter(({ name }) => name.toLowerCase() === wanted.name.toLowerCase()).map(imageOf);
}

/** Which record an action is about. @returns null for one that begins without a record */
export function targetOf(
  definition: ActionDefinition,
  input: Record<string, string>,
): { entity: string; key: string; name: string } | null {
  const { entity } = definition;
  if (entity === null) return null;
  if (entity === 'package') return { entity, key: input.tag ?? '', name: input.tag ?? '' };
  return { entity, key: input.id ?? '', name: input.name ?? '' };
}
