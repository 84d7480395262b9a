import { readColour, writeColour } from '@/lib/data/chosen-colour';
import { readPace, writePace } from '@/lib/data/pace';
import { writeSalesSwitch } from '@/lib/data/sales-switch';
import { readSettleSeconds, writeSettleSeconds } from '@/lib/data/settle-time';
import { describeComputer, readComputer } from '@/lib/data/this-computer';
import { zoneOf } from '@/lib/domain/calendar-day';
import { listInfo } from '@/lib/domain/feeds/list-info';
import { feeds } from '@/lib/domain/feeds/registry';
import type { Handlers } from '@/lib/messaging/serve';
import { approvalFacilities, setApproval } from '@/lib/services/push/approval';
import { salesSwitches } from '@/lib/services/sales-switches';
import { personOf, type Services } from '../services';

type SettingsHandlers = Pick<
  Handlers,
  | 'settings.get'
  | 'settings.set'
  | 'sales.get'
  | 'sales.set'
  | 'approval.set'
  | 'colour.set'
  | 'zone.set'
  | 'settle.set'
  | 'computer.describe'
  | 'lists.get'
  | 'details.read'
>;

/** Answers the Settings screen, and what lists there are. */
export function settingsHandlers(services: Services): SettingsHandlers {
  const { ops, hosts, pull, push, clock } = services;
  return {
    async 'settings.get'() {
      return {
        pace: await readPace(ops),
        settleSeconds: await readSettleSeconds(ops),
        computer: await readComputer(ops),
        approvals: await approvals(services),
        colours: await colours(services),
        zones: await zones(services),
      };
    },
    async 'settings.set'({ pace }) {
      await writePace(ops, pace);
      await hosts.paceChanged();
      return { ok: true };
    },
    async 'settle.set'({ seconds }) {
      await writeSettleSeconds(ops, seconds);
      return { ok: true };
    },
    'sales.get': () => salesSwitches(ops),
    async 'sales.set'({ facility, isOn }) {
      await writeSalesSwitch(ops, facility, isOn);
      return { ok: true };
    },
    async 'approval.set'({ facility, on }) {
      await setApproval(ops, { facility, on, who: await personOf(services), now: clock.now() });
      void push.pump();
      return { ok: true };
    },
    async 'colour.set'({ facility, colour }) {
      await writeColour(ops, facility, colour);
      services.news.statusChanged(facility);
      return { ok: true };
    },
    async 'zone.set'({ facility, zone }) {
      await ops.facilities.update(facility, { zone });
      services.news.verdictsStale(facility, null);
      return { ok: true };
    },
    async 'computer.describe'(described) {
      await describeComputer(ops, described);
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

async function approvals({ ops }: Services) {
  const asking = await approvalFacilities(ops);
  const facilities = await ops.facilities.toArray();
  return facilities
    .filter(({ connected }) => connected)
    .map(({ facility, name }) => ({ facility, name, on: asking.has(facility) }));
}

async function colours({ ops }: Services) {
  const facilities = await ops.facilities.toArray();
  return Promise.all(
    facilities.map(async ({ facility, name, license }) => ({
      facility,
      name,
      license,
      colour: await readColour(ops, facility),
    })),
  );
}

async function zones({ ops }: Services) {
  const facilities = await ops.facilities.toArray();
  return facilities.map(({ facility, name, license, state, zone }) => {
    return { facility, name, license, zone, usual: zoneOf(state) };
  });
}
