import { say } from '@/lib/domain/sentence';
import type { Handlers } from '@/lib/messaging/serve';
import { acceptGroup } from '@/lib/services/bulk/accept-group';
import { cancelGroup } from '@/lib/services/bulk/cancel-group';
import { previewLines } from '@/lib/services/bulk/preview-lines';
import { packageSources } from '@/lib/services/package-sources';
import { personOf, type Services } from '../services';

type GroupHandlers = Pick<Handlers, 'packages.sources' | 'group.preview' | 'group.queue' | 'group.cancel'>;

/** Answers what our own pages ask about many actions at once. Pages of Metrc may ask none of it. */
export function groupHandlers(services: Services): GroupHandlers {
  const { ops, clock, push, news, vault } = services;
  return {
    'packages.sources': ({ facility, tags }) => packageSources(services, facility, tags),
    'group.preview': ({ action, shared, lines, ...of }) =>
      previewLines(services, { ...of, type: action, lines: withShared(shared, lines), now: clock.now() }),
    async 'group.queue'({ group, action, shared, lines, ...of }) {
      const state = await vault.state();
      if (state.kind === 'empty') return { kind: 'refused', sentence: say('status_no_keys') };
      const wanted = { ...of, id: group, type: action, lines: withShared(shared, lines), person: state.person };
      const reply = await acceptGroup(services, wanted);
      if (reply.kind === 'queued') {
        news.verdictsStale(of.facility, null);
        void push.pump();
      }
      return reply;
    },
    async 'group.cancel'(group) {
      const changed = news.verdictsStale;
      return { cancelled: await cancelGroup({ ops, clock, changed }, group, await personOf(services)) };
    },
  };
}

interface Line {
  target: string;
  own: Record<string, string>;
  source?: string | undefined;
}

/** What a line leaves empty is said once for all of them. */
function withShared(shared: Record<string, string>, lines: readonly Line[]) {
  return lines.map(({ target, own, source }) => {
    const filled = Object.entries(own).filter(([, value]) => value !== '');
    return { target, source, fields: { ...shared, ...Object.fromEntries(filled) } };
  });
}
