import { writePause } from '@/lib/data/pull-pause';
import { say } from '@/lib/domain/sentence';
import type { ownRequests } from '@/lib/messaging/own-requests';
import type { Handlers } from '@/lib/messaging/serve';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { personOf, type Services } from '../services';
import { openMetrcPage } from '../windows';
import { actionHandlers } from './actions';
import { backupHandlers } from './backup';
import { countHandlers } from './count';
import { groupHandlers } from './groups';
import { handoverHandlers } from './handover';
import { reconcileHandlers } from './reconcile';
import { setUpHandlers } from './set-up';
import { settingsHandlers } from './settings';

type OwnHandlers = Pick<Handlers, keyof typeof ownRequests>;

const lostFile = { ok: false, sentence: say('readings_lost') } as const;

/** Answers the popup and the dashboard. */
export function ownHandlers(services: Services): OwnHandlers {
  const { ops, vault, sync, push, news, fileImports } = services;
  return {
    ...setUpHandlers(services),
    ...actionHandlers(services),
    ...groupHandlers(services),
    ...settingsHandlers(services),
    ...backupHandlers(services),
    ...reconcileHandlers(services),
    ...countHandlers(services),
    ...handoverHandlers(services),
    async 'overview.get'() {
      const records = await ops.facilities.toArray();
      const offered = await openMetrcPage();
      return {
        vault: await vault.state(),
        facilities: await Promise.all(records.map(news.status)),
        offeredState: offered?.state ?? null,
        offeredLicense: offered?.license ?? null,
      };
    },
    async 'pause.end'({ facility }) {
      await writePause(ops, facility, false);
      void sync.start(facility, 'button');
      news.statusChanged(facility);
      return null;
    },
    async 'sync.start'({ facility }) {
      const record = await ops.facilities.get(facility);
      if (!record) return null;
      if (record.connected) {
        void sync.start(facility, 'button');
        void releaseHolds(ops, facility).then(() => push.pump());
      }
      return news.status(record);
    },
    async 'readings.begin'({ id, ...terms }) {
      fileImports.begin(id, terms);
      return { ok: true };
    },
    async 'readings.piece'({ id, number, rows }) {
      return fileImports.take(id, number, rows) ? { ok: true } : lostFile;
    },
    async 'readings.end'({ id, pieces, said }) {
      const end = await fileImports.end(id, { pieces, said, who: await personOf(services) });
      if (end.kind === 'lost') return lostFile;
      if (end.kind === 'bad-row') return { ok: false, sentence: say('readings_bad_row', String(end.row + 1)) };
      const source = await ops.sources.get(id);
      if (source) news.verdictsStale(source.facility, null);
      const record = source && (await ops.facilities.get(source.facility));
      // Metrc must be known at the instant of the readings before the two can be compared.
      if (record?.connected) void sync.start(record.facility, 'import');
      return { ok: true, stored: end.stored };
    },
  };
}
