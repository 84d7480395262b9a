import type { FacilityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import type { Handlers } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { connect, pageOnlyRecord, useFacility } from '@/lib/services/set-up';
import type { Services } from '../services';

type SetUpHandlers = Pick<
  Handlers,
  'setup.connect' | 'setup.start' | 'setup.pageOnly' | 'vault.unlock' | 'vault.lock' | 'vault.forget'
>;

/** Licenses that Metrc named at the last Connect, until some are chosen. */
const foundKey = 'setup.found';

/** Answers set-up and the vault's lock. */
export function setUpHandlers(services: Services): SetUpHandlers {
  const { ops, clock, vault, sync, push, news } = services;
  const letGo = () => void releaseHolds(ops).then(() => push.pump());
  const begin = (trigger: 'set-up' | 'unlock') => {
    void sync.startAll(trigger);
    letGo();
  };
  const tellAll = async () => {
    for (const { facility } of await ops.facilities.toArray()) news.verdictsStale(facility, null);
  };

  return {
    async 'setup.connect'({ vendorKey, userKey, ...entered }) {
      const result = await connect(services, { ...entered, keys: { vendorKey, userKey } });
      if (!result.ok) return result;
      await browser.storage.session.set({ [foundKey]: result.facilities });
      const used = await ops.facilities.bulkGet(result.facilities.map(({ facility }) => facility));
      const facilities = result.facilities.map(({ facility, license, name }, i) => ({
        facility,
        license,
        name,
        chosen: used[i] !== undefined,
      }));
      // What waits at facilities in use waits for these keys, whether or not others are chosen besides.
      letGo();
      return { ok: true, facilities };
    },
    async 'setup.start'({ facilities }) {
      const found = ((await browser.storage.session.get(foundKey))[foundKey] ?? []) as FacilityRecord[];
      const chosen = found.filter(({ facility }) => facilities.includes(facility));
      if (!chosen.length) return { ok: false, sentence: say('setup_error_none_chosen') };
      for (const record of chosen) await useFacility(ops, record);
      begin('set-up');
      await tellAll();
      return { ok: true };
    },
    async 'setup.pageOnly'({ state, license }) {
      const record = pageOnlyRecord(state, license, clock.now());
      if (!(await ops.facilities.get(record.facility))) await ops.facilities.put(record);
      await tellAll();
      return { ok: true };
    },
    async 'vault.unlock'({ passphrase }) {
      if (!(await vault.unlock(passphrase))) return { ok: false, sentence: say('unlock_wrong') };
      begin('unlock');
      await tellAll();
      return { ok: true };
    },
    async 'vault.lock'() {
      await vault.lock();
      await tellAll();
      return null;
    },
    async 'vault.forget'() {
      await vault.forget();
      await tellAll();
      return null;
    },
  };
}
