import type { CountEntry } from '@/lib/domain/count/count-entry';
import type { ScanReply } from '@/lib/domain/count/scan-finding';
import { type FacilityKey, facilityParts } from '@/lib/domain/facility';
import { say } from '@/lib/domain/sentence';
import { clockWords } from '@/lib/domain/words';
import type { countRequests } from '@/lib/messaging/count-requests';
import type { Handlers } from '@/lib/messaging/serve';
import { t } from '@/lib/platform/i18n';
import { moveCount } from '@/lib/services/count/end-count';
import { planCount } from '@/lib/services/count/plan-count';
import { addEntry, recordScan, standAt, undoEntry } from '@/lib/services/count/record-scan';
import { startCount } from '@/lib/services/count/start-count';
import type { Services } from '../services';

type CountHandlers = Pick<Handlers, keyof typeof countRequests>;

/** Answers the Count screen. */
export function countHandlers(services: Services): CountHandlers {
  const { ops, clock, news } = services;

  async function plan(sessionId: string): Promise<void> {
    const session = await ops.countSessions.get(sessionId);
    if (session) await planCount(services, session);
  }

  return {
    async 'count.start'({ id, facility, name, who, recountOf, terms }) {
      const time = clockWords(clock.now(), clock.now());
      const called = name || t(recountOf ? 'source_recount' : 'source_count', time);
      const refused = await startCount(services, { id, facility, name: called, who, recountOf, terms });
      if (refused) return { ok: false, sentence: refused };
      void plan(id);
      news.verdictsStale(facility, null);
      return { ok: true };
    },
    async 'count.scan'({ session, ...scan }) {
      const answer = await recordScan(services, { ...scan, sessionId: session });
      await followEntry(services, session, answer);
      return answer;
    },
    async 'count.enter'({ session, ...counted }) {
      const answer = await addEntry(services, { ...counted, sessionId: session });
      await followEntry(services, session, answer);
      return answer;
    },
    async 'count.place'({ session, place }) {
      const isOpen = await standAt(ops, session, place);
      return isOpen ? { ok: true } : { ok: false, sentence: say('count_not_open') };
    },
    async 'count.undo'({ session, entry }) {
      const undone = await undoEntry(services, session, entry);
      if ('key' in undone) return { ok: false, sentence: undone };
      news.verdictsStale(undone.facility, [undone.tag]);
      return { ok: true, entry: undone satisfies CountEntry };
    },
    async 'count.move'({ session: id, deed: kind, who, note, isWhole }) {
      const moved = await moveCount(services, { id, kind, who, note, isWhole });
      if ('key' in moved) return { ok: false, sentence: moved };
      if (kind === 'resumed') void plan(id);
      news.verdictsStale(moved.session.facility, null);
      if (moved.tags.length) void followReadings(services, moved.session.facility, moved.tags);
      return { ok: true };
    },
  };
}

/** Readings were stored: what they say is compared, and Metrc asked what it held at the instant of each. */
export async function followReadings(services: Services, facility: FacilityKey, tags: string[]): Promise<void> {
  const { ops, compare, news, sync } = services;
  compare.note(facility, tags);
  await compare.facility(facility);
  news.verdictsStale(facility, null);
  const record = await ops.facilities.get(facility);
  if (record?.connected) void sync.start(facility, 'import');
}

/** What was counted is stored: now Metrc is asked what it held at that very time, and pages may show that it is counted. */
export async function followEntry(services: Services, sessionId: string, answer: ScanReply): Promise<void> {
  if (answer.kind !== 'added') return;
  const { ops, vault, readBack, news } = services;
  const session = await ops.countSessions.get(sessionId);
  if (!session) return;
  const { facility } = session;
  news.verdictsStale(facility, [answer.tag]);
  // What Metrc holds of a plant or of what is on its way here has no part in it.
  if (session.kind !== 'quantity') return;
  const record = await ops.facilities.get(facility);
  if (!record?.connected || !(await vault.keys(facilityParts(facility).state))) return;
  // Without an answer it waits for the next pull: counting goes on offline.
  void readBack.package(facility, answer.tag).catch(() => null);
}
