import { facilityKey } from '@/lib/domain/facility';
import type { FacilityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import type { Caller, Handlers } from '@/lib/messaging/serve';
import { tell } from '@/lib/platform/i18n';
import { blindCount } from '@/lib/services/count/blind-answers';
import { dialogFacts } from '@/lib/services/dialog-facts';
import { differenceCells } from '@/lib/services/difference-cells';
import { listTally } from '@/lib/services/list-tally';
import { selectedRecords } from '@/lib/services/selected-records';
import type { Services } from '../services';
import { openSelection } from '../windows';
import type { createPace } from './pace';

type ListHandlers = Pick<Handlers, 'list.tally' | 'list.differences' | 'selection.open' | 'dialog.facts'>;

/** Answers the bar above Metrc's grids and the guard on its dialogs. The facility is always the one in the sender tab's own address. */
export function pageListHandlers(services: Services, pace: ReturnType<typeof createPace>): ListHandlers {
  const { ops, clock, news } = services;
  return {
    async 'list.tally'(_, caller) {
      const record = await callersFacility(services, caller);
      if (!record || (await blindCount(ops, record.facility))) return null;
      return listTally(services, record, await news.status(record));
    },
    async 'list.differences'(_, caller) {
      const record = await callersFacility(services, caller);
      if (!record?.connected || (await blindCount(ops, record.facility))) return null;
      return differenceCells(ops, record.facility, tell);
    },
    async 'selection.open'({ rows }, caller) {
      const record = await callersFacility(services, caller);
      if (!record?.connected) return { ok: false, sentence: say('status_page_only') };
      if (!pace.allows(caller.tabId, clock.now())) return { ok: false, sentence: say('problem_too_fast') };
      const selected = await selectedRecords(services.cache, record.facility, rows);
      if (!selected?.chosen.length) return { ok: false, sentence: say('selection_unknown') };
      await openSelection(services, { facility: record.facility, ...selected });
      return { ok: true };
    },
    async 'dialog.facts'({ packages }, caller) {
      const record = await callersFacility(services, caller);
      if (!record || (await blindCount(ops, record.facility))) return { lines: [], noteReasons: [] };
      return dialogFacts(
        services,
        record,
        packages.map(({ tag, row = null }) => ({ tag, row })),
      );
    },
  };
}

/** The facility of the page that asks; null where Tandem does not know its license. */
export async function callersFacility({ ops }: Pick<Services, 'ops'>, caller: Caller): Promise<FacilityRecord | null> {
  if (!caller.facility) return null;
  const { state, license } = caller.facility;
  return (await ops.facilities.get(facilityKey(state, license))) ?? null;
}
