import { readPace, writePace } from '@/lib/data/pace';
import { writeSalesSwitch } from '@/lib/data/sales-switch';
import { listInfo } from '@/lib/domain/feeds/list-info';
import { feeds } from '@/lib/domain/feeds/registry';
import type { Handlers } from '@/lib/messaging/serve';
import { salesSwitches } from '@/lib/services/sales-switches';
import type { Services } from '../services';

type SettingsHandlers = Pick<
  Handlers,
  'settings.get' | 'settings.set' | 'sales.get' | 'sales.set' | 'lists.get' | 'details.read'
>;

/** Answers the Settings screen, and what lists there are. */
export function settingsHandlers({ ops, hosts, pull }: Services): SettingsHandlers {
  return {
    async 'settings.get'() {
      return { pace: await readPace(ops) };
    },
    async 'settings.set'({ pace }) {
      await writePace(ops, pace);
      await hosts.paceChanged();
      return { ok: true };
    },
    'sales.get': () => salesSwitches(ops),
    async 'sales.set'({ facility, isOn }) {
      await writeSalesSwitch(ops, facility, isOn);
      return { ok: true };
    },
    async 'details.read'({ facility, list, parent }) {
      const sentence = await pull.details(facility, list, parent);
      return sentence ? { ok: false, sentence } : { ok: true };
    },
    async 'lists.get'({ facility }) {
      const record = await ops.facilities.get(facility);
      return feeds.map((feed) => listInfo(feed, record?.capabilities));
    },
  };
}
