import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { goOn, halfWay, wake } from './harness/half-way.ts';
import { setSetting, stored } from './harness/own-pages.ts';
import type { LocalMetrc, WorldPackage } from './harness/simulator.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What a form of ours would send. */
interface Wanted {
  facility: string;
  tag: string;
  action: string;
  fields: Record<string, string>;
}

interface Action {
  state: string;
  type: string;
  records: string[];
  attempts: number;
}

for (const { kills, count, tag } of [
  { kills: 5, count: 60, tag: '' },
  { kills: 50, count: 200, tag: '@full ' },
]) {
  test(`${tag}${kills} worker kills while ${count} mixed actions are pushed: each has one effect, none is stuck`, async ({
    openShop,
  }) => {
    test.setTimeout(kills * 15_000 + 480_000);
    const { metrc, tandem, dashboard } = await openShop({ packages: count * 4 });
    await setSetting(dashboard, 'push.settleMs', 4_000);
    const wanted = await mixedActions(metrc, count);
    await metrc.forget('log');
    // Metrc answers late until all stand in the queue: on a slow computer it would be empty before the first kill.
    await metrc.post('moods', { latencyMs: 5_000 });
    for (const input of wanted) expect(await say(dashboard, 'action.add', input)).toMatchObject({ ok: true });
    await metrc.post('moods', { latencyMs: 80 });

    for (let kill = 0; kill < kills; kill += 1) {
      // Now while checking, now while sending, now while reading back, before an effect or after it.
      await halfWay(metrc, 4 + ((kill * 7) % 13), { at: kill % 2 ? 'before' : 'after' });
      expect(await open(dashboard), `before kill ${kill + 1}`).not.toBe(0);
      await tandem.killWorker();
      await goOn(metrc);
      await wake(dashboard);
    }
    await expect.poll(() => open(dashboard), { timeout: 240_000, intervals: [1_000] }).toBe(0);

    const actions = await stored<Action & Record<string, unknown>>(dashboard, 'tandem-ops', 'actions');
    expect(actions).toHaveLength(count);
    expect(actions.filter(({ state }) => state !== 'confirmed')).toEqual([]);
    const { effects, writes } = await metrc.get<Log>('log');
    const ours = effects.filter(({ request }) => request > 0);
    for (const { tag: label } of wanted.filter((one) => one.tag))
      expect(
        ours.filter((effect) => effect.label === label),
        label,
      ).toHaveLength(1);
    expect(writes).toHaveLength(count);
    const strains = writes.filter(({ call }) => call === 'POST /strains/v2');
    expect(new Set(strains.map(({ id }) => id)).size).toBe(wanted.filter((one) => !one.tag).length);
  });
}

interface Log {
  requests: unknown[];
  effects: { label: string; request: number }[];
  writes: { call: string; id: number }[];
}

/** Absolute ones that travel together, harmful ones that travel alone, and ones that begin without a record. */
async function mixedActions(metrc: LocalMetrc, count: number): Promise<Wanted[]> {
  const facility = `ca:${metrc.license}`;
  const packages = (await metrc.packages('active')).filter(({ onHold, quantity }) => !onHold && Number(quantity) > 5);
  const place = (await metrc.packages('active')).find(({ locationName }) => locationName)?.locationName ?? '';
  const date = new Date().toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' });
  const reason = { reason: 'Drying', note: 'Counted by two people', date };
  return Array.from({ length: count }, (_, n) => {
    const pkg = packages[n] as WorldPackage;
    const of = (action: string, fields: Record<string, string>) => ({ facility, tag: pkg.label, action, fields });
    if (n % 5 === 0) return of('package.note', { note: `Look at this ${n}` });
    if (n % 5 === 1) return of('package.change-by', { changeBy: '-1', ...reason });
    if (n % 5 === 2) return of('package.adjust', { setTo: '3', ...reason });
    if (n % 5 === 3 && pkg.locationName !== place)
      return of('package.move', { location: place, sublocation: '', date });
    const fields = { newName: `Bred ${n}`, testingStatus: 'None', indica: '50', sativa: '50' };
    return { facility, tag: '', action: 'strain.create', fields };
  });
}

function say(page: Page, tandem: string, input: unknown): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { tandem, input });
}

async function open(page: Page): Promise<number> {
  const over = ['confirmed', 'needs-decision', 'conflict', 'rejected'];
  const actions = await stored<Action & Record<string, unknown>>(page, 'tandem-ops', 'actions');
  return actions.filter(({ state }) => !over.includes(state)).length;
}
