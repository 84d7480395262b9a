import { drawForm } from '@/lib/domain/actions/draw-form';
import { actionOf } from '@/lib/domain/actions/registry';
import type { FacilityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import type { ownRequests } from '@/lib/messaging/contract';
import { callerOf, type Handlers } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import { actionWorld } from '@/lib/services/action-world';
import { importReadings } from '@/lib/services/import-readings';
import { decide } from '@/lib/services/push/decide';
import { releaseHolds } from '@/lib/services/push/release-holds';
import { connect, pageOnlyRecord, useFacility } from '@/lib/services/set-up';
import type { Services } from '../services';
import { dropDraft, readDraft } from '../windows';
import { queueAction } from './queue';

type OwnHandlers = Pick<Handlers, keyof typeof ownRequests>;

/** Licenses that Metrc named at the last Connect, until some are chosen. */
const foundKey = 'setup.found';

/** Answers the popup and the dashboard. */
export function ownHandlers(services: Services): OwnHandlers {
  const { ops, clock, vault, sync, push, news, cache } = services;
  const started = (trigger: 'set-up' | 'unlock') => {
    void sync.startAll(trigger);
    void releaseHolds(ops).then(() => push.pump());
  };
  const tellAll = async () => {
    for (const { facility } of await ops.facilities.toArray()) news.verdictsStale(facility, null);
  };

  return {
    async 'overview.get'() {
      const records = await ops.facilities.toArray();
      const offered = await openMetrcPage();
      return {
        vault: await vault.state(),
        facilities: await Promise.all(records.map(news.status)),
        offeredState: offered?.state ?? null,
        offeredLicense: offered?.license ?? null,
      };
    },
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
      return { ok: true, facilities };
    },
    async 'setup.start'({ facilities }) {
      const found = ((await browser.storage.session.get(foundKey))[foundKey] ?? []) as FacilityRecord[];
      const chosen = found.filter(({ facility }) => facilities.includes(facility));
      if (!chosen.length) return { ok: false, sentence: say('setup_error_none_chosen') };
      for (const record of chosen) await useFacility(ops, record);
      started('set-up');
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
      started('unlock');
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
    async 'sync.start'({ facility }) {
      const record = await ops.facilities.get(facility);
      if (!record) return null;
      if (record.connected) {
        void sync.start(facility, 'button');
        void releaseHolds(ops).then(() => push.pump());
      }
      return news.status(record);
    },
    async 'action.decide'({ id, decision, note }) {
      const state = await vault.state();
      const who = state.kind === 'empty' ? '' : state.person;
      const moved = await decide({ ops, clock, changed: news.verdictsStale }, { id, kind: decision, note, who });
      if (!moved) return { ok: false, sentence: say('decide_too_late') };
      void push.pump();
      return { ok: true };
    },
    async 'action.form'({ facility, tag, action }) {
      const view = await cache.packages.get([facility, tag]);
      return view ? drawForm(actionOf(action), await actionWorld(services, facility, view, clock.now())) : null;
    },
    'action.add': ({ facility, tag, action, fields }) => queueAction(services, { facility, tag, type: action, fields }),
    async 'draft.get'({ id }) {
      const draft = await readDraft(id);
      const record = draft && (await ops.facilities.get(draft.facility));
      const view = draft && (await cache.packages.get([draft.facility, draft.tag]));
      if (!draft || !record) return null;
      const action = actionOf(draft.type);
      const lines = Object.entries(draft.fields).filter(([name, value]) => name !== 'tag' && value !== '');
      return {
        facility: draft.facility,
        name: record.name,
        tag: draft.tag,
        what: action.describe(draft.fields, view ?? null),
        lines: lines.map(([, value]) => say('draft_line', value)),
      };
    },
    async 'draft.confirm'({ id }) {
      const draft = await readDraft(id);
      if (!draft) return { kind: 'problems', problems: [{ sentence: say('draft_gone') }] };
      const reply = await queueAction(services, draft);
      if (reply.kind === 'queued') await dropDraft(id);
      return reply;
    },
    async 'readings.import'(wanted) {
      const state = await vault.state();
      const who = state.kind === 'empty' ? '' : state.person;
      const stored = await importReadings(services, { ...wanted, kind: 'file', who });
      if (!stored.ok) return { ok: false, sentence: say('readings_bad_row', String(stored.badRow + 1)) };
      news.verdictsStale(wanted.facility, null);
      const record = await ops.facilities.get(wanted.facility);
      // Metrc must be known at the instant of the readings before the two can be compared.
      if (record?.connected) void sync.start(wanted.facility, 'import');
      return { ok: true, stored: stored.stored };
    },
  };
}

/** State and license of a Metrc page that is open, the active one first. */
async function openMetrcPage(): Promise<{ state: string; license: string | null } | null> {
  const tabs = await browser.tabs.query({ url: 'https://*.metrc.com/*' });
  tabs.sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id, url } of tabs) {
    const page = callerOf({ id: browser.runtime.id, url, frameId: 0, tab: { id } });
    if (page?.facility) return page.facility;
    const state = /^https:\/\/([a-z]{2})\.metrc\.com\//.exec(url ?? '')?.[1];
    if (state) return { state, license: null };
  }
  return null;
}
