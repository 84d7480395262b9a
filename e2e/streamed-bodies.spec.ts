import { expect, test } from './harness/fixtures.ts';
import { setSetting, stored } from './harness/own-pages.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface Action extends Record<string, unknown> {
  id: string;
  type: string;
  state: string;
  transport: string;
  reason: { key: string } | null;
}

interface Log {
  requests: { method: string; host: string; path: string; hasLength: boolean; status: number | null }[];
  writes: { call: string }[];
}

for (const refused of [411, 400] as const) {
  test(`a host that answers ${refused} to bodies without a length gets the next with one, and harmful ones wait for consent`, async ({
    openShop,
  }) => {
    const { metrc, dashboard } = await openShop({ packages: 60 });
    await setSetting(dashboard, 'push.settleMs', 2_000);
    await metrc.post('moods', { streamedBodyRefused: refused });
    await metrc.forget('log');
    const [tag = ''] = (await metrc.packages('active')).filter(({ onHold }) => !onHold).map(({ label }) => label);
    const ask = (tandem: string, input: unknown) =>
      dashboard.evaluate((message) => chrome.runtime.sendMessage(message), { tandem, input });
    const facility = `ca:${metrc.license}`;
    const strain = { newName: 'Bred here', testingStatus: 'None', indica: '50', sativa: '50' };
    await ask('action.add', { facility, tag, action: 'package.note', fields: { note: 'Harmless' } });
    await ask('action.add', { facility, tag: '', action: 'strain.create', fields: strain });
    const newest = async (type: string) =>
      (await stored<Action>(dashboard, 'tandem-ops', 'actions')).find((action) => action.type === type);

    await expect.poll(async () => (await newest('package.note'))?.state).toBe('confirmed');
    await expect.poll(async () => (await newest('strain.create'))?.state).toBe('conflict');
    const waiting = await newest('strain.create');
    expect(waiting?.reason?.key).toBe('conflict_may_repeat');
    const sent = await writesOf(metrc.get<Log>('log'));
    expect(sent).toEqual([
      ['PUT /packages/v2/note', 'streamed', refused],
      ['PUT /packages/v2/note', 'with its length', 200],
    ]);

    await ask('action.decide', { id: waiting?.id, decision: 'retry', note: '' });
    await expect.poll(async () => (await newest('strain.create'))?.state).toBe('confirmed');
    const { writes } = await metrc.get<Log>('log');
    expect(writes.map(({ call }) => call)).toEqual(['PUT /packages/v2/note', 'POST /strains/v2']);
    const settings = await stored<{ key: string; value: object }>(dashboard, 'tandem-ops', 'settings');
    const habits = settings.find(({ key }) => key === 'host:api-ca.metrc.com')?.value;
    expect(habits).toMatchObject({ streams: 'refused', mayRepeat: true });
  });
}

async function writesOf(log: Promise<Log>) {
  const { requests } = await log;
  return requests
    .filter(({ method, host }) => method !== 'GET' && host.startsWith('api-'))
    .map(({ method, path, hasLength, status }) => [
      `${method} ${path}`,
      hasLength ? 'with its length' : 'streamed',
      status,
    ]);
}
