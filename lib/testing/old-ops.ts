import Dexie from 'dexie';
import { addHashChain } from '../data/migrations/ops-2-hash-chain';
import { addDifferences } from '../data/migrations/ops-3-differences';
import { addCounts } from '../data/migrations/ops-4-counts';
import { addJointCounts } from '../data/migrations/ops-5-joint-counts';

const ofVersion1 = {
  facilities: 'facility',
  actions: 'id, [facility+state], order, *records',
  activity: '++seq, &id, [facility+seq], [facility+record+seq]',
  changes: 'id, [facility+record], [facility+openUntil]',
  sources: 'id, [facility+asOf]',
  readings: '[facility+tag+sourceId], [facility+sourceId]',
  settings: 'key',
};
/** What each version after the first added. */
const later = [addHashChain, addDifferences, addCounts, addJointCounts];

/** The queue's database as an older version of the extension made it, empty. */
export function oldOps(name: string, version: number): Dexie {
  const db = new Dexie(name);
  db.version(1).stores(ofVersion1);
  for (const add of later.slice(0, version - 1)) add(db);
  return db;
}
