import type { RecordImage } from '../records';

/** A record that a queued action will create: Metrc gives it its Id, and its `LastModified`. */
export function newImage(
  entity: string,
  list: string,
  name: string,
  fields: RecordImage['fields'] = { Name: name },
): RecordImage {
  return { entity, key: '', name, list, lastModified: '', fields };
}
