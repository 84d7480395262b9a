import type { CountSession } from '@/lib/domain/count/count-session';
import { facilityKey } from '@/lib/domain/facility';
import type { HostRow } from '@/lib/domain/host-row';
import { pageKind } from '@/lib/domain/pages/registry';
import type { FacilityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import type { Caller, Handlers } from '@/lib/messaging/serve';
import { tell } from '@/lib/platform/i18n';
import { blindCount, blindFacts, blindTally } from '@/lib/services/count/blind-answers';
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
      if (!record) return null;
      const told = await listTally(services, record, await news.status(record));
      return told.status.blind ? blindTally(told) : told;
    },
    async 'list.differences'(_, caller) {
      const record = await callersFacility(services, caller);
      if (!record?.connected || (await blindCount(ops, record.facility))) return null;
      return differenceCells(ops, record.facility, tell);
    },
    async 'selection.open'({ rows }, caller) {
      const record = await callersFacility(services, caller);
      if (!record?.connected) return { ok: false, sentence: say('status_page_only') };
      const blind = await hidingCount(services, record, rows);
      if (blind) return { ok: false, sentence: say('count_blind_why', blind.name) };
      if (!pace.allows(caller.tabId, clock.now())) return { ok: false, sentence: say('problem_too_fast') };
      const selected = await selectedRecords(services.cache, record.facility, rows);
      if (!selected?.chosen.length) return { ok: false, sentence: say('selection_unknown') };
      await openSelection(services, { facility: record.facility, ...selected });
      return { ok: true };
    },
    async 'dialog.facts'({ packages }, caller) {
      const record = await callersFacility(services, caller);
      if (!record) return { lines: [], noteReasons: [] };
      const asked = packages.map(({ tag, row = null }) => ({ tag, row }));
      const blind = await blindCount(ops, record.facility);
      const facts = await dialogFacts(services, record, asked);
      return blind ? blindFacts(facts, blind) : facts;
    },
  };
}

/** The blind count that hides something of these rows; null where they show what they have. */
export async function hidingCount(
  { ops }: Pick<Services, 'ops'>,
  { facility }: FacilityRecord,
  rows: readonly HostRow[],
): Promise<CountSession | null> {
  return rows.some(isOfPackage) ? blindCount(ops, facility) : null;
}

/** A row of which a count says something. */
export function isOfPackage({ kind }: HostRow): boolean {
  return pageKind(kind)?.entity === 'package';
}

/** The facility of the page that asks; null where Tandem does not know its license. */
export async function callersFacility({ ops }: Pick<Services, 'ops'>, caller: Caller): Promise<FacilityRecord | null> {
  if (!caller.facility) return null;
  const { state, license } = caller.facility;
  return (await ops.facilities.get(facilityKey(state, license))) ?? null;
}
