import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { FacilityKey } from '../domain/facility';
import { readBackup } from '../domain/read-backup';
import { countOf, entryOf } from '../testing/counts';
import { differenceOf } from '../testing/differences';
import { makeBackup, writeBackup } from './backup-tables';
import { OpsDb } from './ops-db';
import { packReadings } from './reading-blocks';

const facility = 'ca:A' as FacilityKey;
const reading = { facility, tag: '1A4', sourceId: 's', quantity: '4', unit: 'Each', place: null, item: null, asOf: 1 };

async function backupOf(name: string) {
  const ops = new OpsDb(name);
  await ops.differences.put(differenceOf({ facility }));
  await ops.readingBlocks.bulkPut(packReadings([reading]));
  return JSON.stringify(await makeBackup(ops, { now: 5, app: '0.1.0' }));
}

it('keeps differences with what was decided, and readings of files', async () => {
  const read = readBackup(await backupOf('backup-of-differences'));
  if (!read.ok) throw new Error(read.sentence.key);
  const into = new OpsDb('restored-differences');
  expect(await writeBackup(into, read.backup.tables)).toBe(true);
  expect(await into.differences.toArray()).toEqual([differenceOf({ facility })]);
  expect(await into.readingBlocks.toArray()).toEqual(packReadings([reading]));
});

it('takes a backup that is older than those tables', async () => {
  const into = new OpsDb('restored-without');
  const { differences, readingBlocks, ...tables } = JSON.parse(await backupOf('backup-of-before')).tables;
  expect([differences, readingBlocks].map((rows) => rows.length)).toEqual([1, 1]);
  expect(await writeBackup(into, tables)).toBe(true);
  expect([await into.differences.count(), await into.readingBlocks.count()]).toEqual([0, 0]);
});

it('keeps counts with every entry, and goes on numbering them', async () => {
  const ops = new OpsDb('counted');
  const plan = { sessionId: countOf().id, facility, zones: [{ name: 'Vault', tags: ['A'] }] };
  await ops.countSessions.put(countOf({ facility }));
  await ops.countEntries.bulkAdd([entryOf({ id: 'a', facility }), entryOf({ id: 'b', facility, undoneAt: 5 })]);
  await ops.countPlans.put(plan);
  const read = readBackup(JSON.stringify(await makeBackup(ops, { now: 5, app: '0.1.0' })));
  if (!read.ok) throw new Error(read.sentence.key);
  const into = new OpsDb('restored-counts');
  await writeBackup(into, read.backup.tables);
  expect(await into.countSessions.toArray()).toEqual([countOf({ facility })]);
  expect((await into.countEntries.toArray()).map(({ seq, id }) => [seq, id])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  expect(await into.countPlans.toArray()).toEqual([plan]);
  await into.countEntries.add(entryOf({ id: 'c', facility }));
  expect((await into.countEntries.toArray()).at(-1)?.seq).toBe(3);
});
