import { readPace, writePace } from '@/lib/data/pace';
import { listInfo } from '@/lib/domain/feeds/list-info';
import { feeds } from '@/lib/domain/feeds/registry';
import type { Handlers } from '@/lib/messaging/serve';
import type { Services } from '../services';

type SettingsHandlers = Pick<Handlers, 'settings.get' | 'settings.set' | 'lists.get'>;

/** What is told of a new share, where somebody listens. */
type Listening = { hosts?: { paceChanged?(): unknown } };

/** Answers the Settings screen, and what lists there are. */
export function settingsHandlers(services: Pick<Services, 'ops'> & Listening): SettingsHandlers {
  const { ops, hosts } = services;
  return {
    async 'settings.get'() {
      return { pace: await readPace(ops) };
    },
    async 'settings.set'({ pace }) {
      await writePace(ops, pace);
      await hosts?.paceChanged?.();
      return { ok: true };
    },
    async 'lists.get'({ facility }) {
      const record = await ops.facilities.get(facility);
      return feeds.map((feed) => listInfo(feed, record?.capabilities));
    },
  };
}
