import 'fake-indexeddb/auto';
import { makeBackup } from '../data/backup-tables';
import type { FakeWorker } from './fake-worker';

/** The file that this worker's profile would be backed up to now. */
export async function backupOf({ ops, clock }: Pick<FakeWorker, 'ops' | 'clock'>): Promise<string> {
  return JSON.stringify(await makeBackup(ops, { now: clock.now(), app: '0.1.0' }));
}
