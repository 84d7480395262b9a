import { say } from '@/lib/domain/sentence';
import type { ownRequests } from '@/lib/messaging/own-requests';
import type { Handlers } from '@/lib/messaging/serve';
import { importReadings } from '@/lib/services/import-readings';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { personOf, type Services } from '../services';
import { openMetrcPage } from '../windows';
import { actionHandlers } from './actions';
import { backupHandlers } from './backup';
import { groupHandlers } from './groups';
import { reconcileHandlers } from './reconcile';
import { setUpHandlers } from './set-up';
import { settingsHandlers } from './settings';

type OwnHandlers = Pick<Handlers, keyof typeof ownRequests>;

/** Answers the popup and the dashboard. */
export function ownHandlers(services: Services): OwnHandlers {
  const { ops, vault, sync, push, news } = services;
  return {
    ...setUpHandlers(services),
    ...actionHandlers(services),
    ...groupHandlers(services),
    ...settingsHandlers(services),
    ...backupHandlers(services),
    ...reconcileHandlers(services),
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
    async 'sync.start'({ facility }) {
      const record = await ops.facilities.get(facility);
      if (!record) return null;
      if (record.connected) {
        void sync.start(facility, 'button');
        void releaseHolds(ops, facility).then(() => push.pump());
      }
      return news.status(record);
    },
    async 'readings.import'(wanted) {
      const stored = await importReadings(services, { ...wanted, kind: 'file', who: await personOf(services) });
      if (!stored.ok) return { ok: false, sentence: say('readings_bad_row', String(stored.badRow + 1)) };
      news.verdictsStale(wanted.facility, null);
      const record = await ops.facilities.get(wanted.facility);
      // Metrc must be known at the instant of the readings before the two can be compared.
      if (record?.connected) void sync.start(wanted.facility, 'import');
      return { ok: true, stored: stored.stored };
    },
  };
}
