import type { MetrcRecord } from '../world/records.ts';

/** A row of a grid as the page's own list requests answer it. */
export type WebRecord = Record<string, unknown>;

/**
 * A record of the world as a row: its facts under Metrc's names, and those that the pages name otherwise.
 * @param more comes last
 */
export function webRecord({ id, fields, lastModified }: MetrcRecord, more: WebRecord = {}): WebRecord {
  return { Id: id, ...fields, ...more, LastModified: lastModified };
}
