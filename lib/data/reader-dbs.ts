import { CacheDb } from './cache-db';
import { OpsDb } from './ops-db';

let opened: { ops: OpsDb; cache: CacheDb } | undefined;

/** Both databases as our own pages read them. Opened lazily, so that importing this file costs nothing. */
export function readerDbs(): { ops: OpsDb; cache: CacheDb } {
  opened ??= { ops: new OpsDb(), cache: new CacheDb() };
  return opened;
}
