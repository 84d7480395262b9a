import { writePause } from '@/lib/data/pull-pause';
import { actionOf, actions } from '@/lib/domain/actions/registry';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { parseTag } from '@/lib/domain/package-tag';
import { feedsOfGrid } from '@/lib/domain/pages/lists-of-grid';
import { pageKind } from '@/lib/domain/pages/registry';
import type { FacilityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import { clockWords } from '@/lib/domain/words';
import type { ParsedInput, pageRequests } from '@/lib/messaging/contract';
import type { Caller, Handlers } from '@/lib/messaging/serve';
import { t } from '@/lib/platform/i18n';
import { formFor } from '@/lib/services/action-world';
import { describeCard } from '@/lib/services/card';
import { blindCard, blindCount } from '@/lib/services/count/blind-answers';
import { importReadings } from '@/lib/services/import-readings';
import { packagesAsOf } from '@/lib/services/package-facts';
import { checkAction, targetRecord } from '@/lib/services/push/accept-action';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { readableRows } from '@/lib/services/readable-rows';
import { personOf, type Services } from '../services';
import { openConfirm, openDashboard } from '../windows';
import { createPace } from './pace';
import { pageCountHandlers, withoutNumbers } from './page-count';
import { callersFacility, hidingCount, pageListHandlers } from './page-lists';
import { queueAction } from './queue';

type SyncOf = ParsedInput<'page.sync'>['of'];
type PageHandlers = Pick<Handlers, keyof typeof pageRequests>;

/** Answers Metrc's pages. The facility is always the one in the sender tab's own address. */
export function pageHandlers(services: Services): PageHandlers {
  const { ops, clock, compare, sync, news } = services;

  const pace = createPace();

  const recordOf = (caller: Caller) => callersFacility(services, caller);

  async function statusOf(caller: Caller, license: string): Promise<FacilityStatus> {
    const record = await recordOf(caller);
    return record ? news.status(record) : unknownLicense(license);
  }

  /** The feeds of one grid. Before the first pull there is nothing that one list could be added to. */
  async function feedsOf({ facility }: FacilityRecord, of: SyncOf): Promise<string[] | undefined> {
    const kind = typeof of === 'object' ? pageKind(of.kind) : null;
    if (typeof of !== 'object' || !kind || (await packagesAsOf(services.cache, facility)) === null) return undefined;
    return feedsOfGrid(kind, of.grid);
  }

  return {
    ...pageListHandlers(services, pace),
    ...pageCountHandlers(services),
    'page.status': ({ license }, caller) => statusOf(caller, license),
    async 'page.sync'({ license, of }, caller) {
      const record = await recordOf(caller);
      if (record?.connected) {
        if (of === 'all') void sync.startAll('button');
        else void sync.start(record.facility, 'button', await feedsOf(record, of));
        if (pace.allows(caller.tabId, clock.now())) {
          void releaseHolds(ops, record.facility).then(() => services.push.pump());
        }
      }
      if (record) news.statusChanged(record.facility);
      return statusOf(caller, license);
    },
    async 'page.pause'({ license, paused }, caller) {
      const record = await recordOf(caller);
      if (record?.connected && pace.allows(caller.tabId, clock.now())) {
        await writePause(ops, record.facility, paused);
        if (!paused) void sync.start(record.facility, 'button');
        news.statusChanged(record.facility);
      }
      return statusOf(caller, license);
    },
    async 'rows.compare'({ rows, drawn }, caller) {
      const record = await recordOf(caller);
      if (!record) return rows.map(({ key }) => ({ key, code: 'not-compared', sentence: say('verdict_not_set_up') }));
      const verdicts = await compare.rows(record.facility, rows, drawn);
      return withoutNumbers(services, record.facility, rows, verdicts);
    },
    async 'records.read'({ rows }, caller) {
      const record = await recordOf(caller);
      if (!record?.connected) return true;
      return services.freshness.read(record.facility, await readableRows(services.cache, record.facility, rows));
    },
    async 'card.describe'({ license, row }, caller) {
      const [record, status] = [await recordOf(caller), await statusOf(caller, license)];
      const isHidden = record && (await hidingCount(services, record, [row]));
      if (!isHidden) return describeCard(services, record, row, status, actions);
      const empty = { key: row.key, code: 'no-reading', sentence: say('count_blind_open') } as const;
      const [verdict = empty] = await withoutNumbers(services, record.facility, [row], [empty]);
      return blindCard(ops, row, verdict, status);
    },
    async 'form.describe'({ tag, action }, caller) {
      const record = await recordOf(caller);
      if (!record) return null;
      const definition = actionOf(action);
      // A form says what there is.
      if (definition.entity === 'package' && (await blindCount(ops, record.facility))) return null;
      const { view } = await targetRecord(services, record.facility, definition, tag);
      if (!view) return null;
      return formFor(services, record.facility, definition, view);
    },
    async 'action.queue'({ tag, action, fields }, caller) {
      const record = await recordOf(caller);
      if (!record) return { kind: 'problems', problems: [{ sentence: say('verdict_not_set_up') }] };
      if (!pace.allows(caller.tabId, clock.now()))
        return { kind: 'problems', problems: [{ sentence: say('problem_too_fast') }] };
      const wanted = { facility: record.facility, type: action, tag, fields };
      if (!actionOf(action).direct) {
        const result = await checkAction(services, wanted);
        if (result.kind === 'problems') return result;
        await openConfirm(services, { ...wanted, fields: result.checked.input });
        return { kind: 'confirm-elsewhere' };
      }
      return queueAction(services, wanted);
    },
    async 'reading.type'({ row, quantity, unit }, caller) {
      const record = await recordOf(caller);
      if (!record) return { ok: false, sentence: say('verdict_not_set_up') };
      if (!parseTag(row.key)) return { ok: false, sentence: say('problem_not_in_facility') };
      if (!pace.allows(caller.tabId, clock.now())) return { ok: false, sentence: say('problem_too_fast') };
      const stored = await importReadings(services, {
        facility: record.facility,
        kind: 'typed',
        name: t('source_typed', clockWords(clock.now(), clock.now())),
        asOf: clock.now(),
        covers: 'some',
        delayMinutes: 0,
        rows: [{ tag: row.key, quantity, unit, place: null }],
        who: await personOf(services),
      });
      if (!stored.ok) return { ok: false, sentence: say('problem_not_a_number') };
      compare.note(record.facility, [row.key]);
      news.verdictsStale(record.facility, [row.key]);
      // Metrc must be known at the instant of the reading before the two can be compared.
      if (record.connected) void sync.start(record.facility, 'import');
      return { ok: true };
    },
    async 'dashboard.open'({ route }) {
      await openDashboard(route);
      return null;
    },
  };
}

function unknownLicense(license: string): FacilityStatus {
  return {
    facility: null,
    name: license,
    license,
    state: 'disconnected',
    pageOnly: false,
    sentence: say('verdict_not_set_up'),
    asOf: null,
    progress: null,
    waiting: 0,
    attention: 0,
    tally: null,
  };
}
