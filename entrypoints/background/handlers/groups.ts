import { facilityParts } from '@/lib/domain/facility';
import { say } from '@/lib/domain/sentence';
import type { Handlers } from '@/lib/messaging/serve';
import { acceptGroup } from '@/lib/services/bulk/accept-group';
import { cancelGroup } from '@/lib/services/bulk/cancel-group';
import { approveGroup, releaseGroup } from '@/lib/services/bulk/let-group-go';
import { previewLines } from '@/lib/services/bulk/preview-lines';
import { packageSources } from '@/lib/services/package-sources';
import { personOf, type Services } from '../services';

type GroupHandlers = Pick<
  Handlers,
  'packages.sources' | 'group.preview' | 'group.queue' | 'group.cancel' | 'group.approve' | 'group.release'
>;

/** Answers what our own pages ask about many actions at once. Pages of Metrc may ask none of it. */
export function groupHandlers(services: Services): GroupHandlers {
  const { ops, clock, push, news, vault } = services;
  const parts = { ops, clock, changed: news.verdictsStale };
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
      return { cancelled: await cancelGroup(parts, group, await personOf(services)) };
    },
    async 'group.approve'(group) {
      const action = await ops.actions.where('order').equals(group.first).first();
      const keys = action && (await vault.keys(facilityParts(action.facility).state));
      const done = await approveGroup(parts, group, keys ? { person: keys.person, userKey: keys.userKey } : null);
      if (done.ok) void push.pump();
      return done;
    },
    async 'group.release'(group) {
      const done = await releaseGroup(parts, group, await personOf(services));
      if (done.ok) void push.pump();
      return done;
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
