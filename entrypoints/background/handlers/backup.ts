import { noteBackup } from '@/lib/data/backup-tables';
import { say } from '@/lib/domain/sentence';
import type { Handlers } from '@/lib/messaging/serve';
import { restoreBackup } from '@/lib/services/restore-backup';
import { personOf, type Services } from '../services';

type BackupHandlers = Pick<Handlers, 'backup.made' | 'backup.restore'>;

/** Answers what the Settings screen asks about backups. */
export function backupHandlers(services: Services): BackupHandlers {
  const { ops, hosts, news, push, clock } = services;
  let pieces: string[] = [];
  return {
    async 'backup.made'({ madeAt }) {
      await noteBackup(ops, Math.min(madeAt, clock.now()));
      return { ok: true };
    },
    async 'backup.restore'({ piece, number, of }) {
      if (number === 1) pieces = [];
      // A worker that died between two pieces has forgotten the first ones.
      if (pieces.length !== number - 1) return { ok: false, sentence: say('backup_again') };
      pieces.push(piece);
      if (number < of) return { ok: true, held: null };
      const content = pieces.join('');
      pieces = [];
      const result = await restoreBackup(services, { content, who: await personOf(services) });
      if (!result.ok) return result;
      await hosts.paceChanged();
      for (const { facility } of await ops.facilities.toArray()) news.verdictsStale(facility, null);
      void push.pump();
      return result;
    },
  };
}
