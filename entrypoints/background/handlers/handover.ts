import { say } from '@/lib/domain/sentence';
import { clockWords } from '@/lib/domain/words';
import type { handoverRequests } from '@/lib/messaging/handover-requests';
import type { Handlers } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import { t } from '@/lib/platform/i18n';
import { applyJoint, chooseInJoint, startJoint } from '@/lib/services/handover/joint-counts';
import { makeHandOver } from '@/lib/services/handover/make-hand-over';
import { previewTakeOver, takeOver } from '@/lib/services/handover/take-over';
import type { Services } from '../services';
import { followReadings } from './count';

type HandoverHandlers = Pick<Handlers, keyof typeof handoverRequests>;

/** Answers what the Count screen asks about other computers. */
export function handoverHandlers(services: Services): HandoverHandlers {
  const { ops, clock } = services;
  return {
    async 'handover.make'(wish) {
      const made = await makeHandOver(services, { ...wish, app: browser.runtime.getManifest().version });
      return 'key' in made ? { ok: false, sentence: made } : { ok: true, ...made };
    },
    async 'handover.preview'({ facility, content }) {
      const preview = await previewTakeOver(services, facility, content);
      return 'key' in preview ? { ok: false, sentence: preview } : { ok: true, preview };
    },
    async 'handover.take'({ facility, content, who }) {
      if (!who) return { ok: false, sentence: say('count_nobody') };
      const taken = await takeOver(services, { facility, content, who });
      if ('key' in taken) return { ok: false, sentence: taken };
      if (taken.tags.length) void followReadings(services, facility, taken.tags);
      return { ok: true, counts: taken.counts, isNew: taken.isNew };
    },
    async 'joint.start'({ name, ...wanted }) {
      const called = name || t('joint_name', clockWords(clock.now(), clock.now()));
      const refused = await startJoint(services, { ...wanted, name: called });
      return refused ? { ok: false, sentence: refused } : { ok: true };
    },
    async 'joint.choose'(wanted) {
      const refused = await chooseInJoint(services, wanted);
      return refused ? { ok: false, sentence: refused } : { ok: true };
    },
    async 'joint.use'({ id, who }) {
      const tags = await applyJoint(services, { id, who });
      if ('key' in tags) return { ok: false, sentence: tags };
      const joint = await ops.countJoints.get(id);
      if (joint) void followReadings(services, joint.facility, tags);
      return { ok: true, packages: tags.length };
    },
  };
}
