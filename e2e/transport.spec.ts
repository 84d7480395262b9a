import { expect, test } from './harness/fixtures.ts';
import { setSetting, stored } from './harness/own-pages.ts';

interface Effects {
  effects: { label: string; door: string; request: number }[];
}

/**
 * What may happen to a write after Metrc has carried it out. A reset sometimes makes Chromium restart the worker in the
 * middle of a body that can be sent only once: then the write-ahead mark and the alarm half a minute later are what
 * brings the action home, and the test waits for that too.
 */
const faults = [
  { kind: 'close' },
  { kind: 'reset' },
  { kind: 'status', status: 408 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, body: '<html>Service Unavailable</html>' },
  { kind: 'fault-400' },
  { kind: 'cut' },
  { kind: 'redirect' },
];

for (const http1 of [false, true]) {
  test(`every broken answer to a write over ${http1 ? 'HTTP/1.1' : 'HTTP/2'} ends confirmed with the value set, by reading back`, async ({
    openShop,
  }) => {
    test.setTimeout(240_000);
    const { metrc, dashboard } = await openShop({ packages: 60, args: http1 ? ['--http1'] : [] });
    await setSetting(dashboard, 'push.settleMs', 8_000);
    const tags = (await metrc.packages('active')).map((pkg) => pkg.label);
    for (const [i, fault] of faults.entries()) {
      const tag = tags[i] ?? '';
      await metrc.post('faults', {
        ...fault,
        id: `fault ${i}`,
        method: 'PUT',
        path: '/packages/v2/note',
        when: 'after',
        nth: 1,
      });
      const reply = await dashboard.evaluate(
        ([facility, record, note]) =>
          chrome.runtime.sendMessage({
            tandem: 'action.add',
            input: { facility, tag: record, action: 'package.note', fields: { note } },
          }),
        [`ca:${metrc.license}`, tag, `after ${JSON.stringify(fault)}`] as const,
      );
      expect(reply).toMatchObject({ ok: true, value: { kind: 'queued' } });
      await expect
        .poll(
          async () =>
            (await stored<{ state: string; records: string[] }>(dashboard, 'tandem-ops', 'actions')).find(
              ({ records }) => records.includes(tag),
            )?.state,
          { message: JSON.stringify(fault), timeout: 75_000 },
        )
        .toBe('confirmed');
      await metrc.forget(`faults?id=${encodeURIComponent(`fault ${i}`)}`);
      expect((await metrc.packages('active')).find((pkg) => pkg.label === tag)?.note).toBe(
        `after ${JSON.stringify(fault)}`,
      );
      const { effects } = await metrc.get<Effects>('log');
      const mine = effects.filter(({ label, door }) => label === tag && door === 'api');
      // Over HTTP/2 a body goes out once. Over HTTP/1.1 Chromium may send it again: harmless for an absolute write.
      if (http1) expect(mine.length, JSON.stringify(fault)).toBeGreaterThan(0);
      else expect(mine, JSON.stringify(fault)).toHaveLength(1);
    }
    if (!http1) return;
    const settings = await stored<{ key: string; value: { mayRepeat?: boolean } }>(dashboard, 'tandem-ops', 'settings');
    expect(settings.find(({ key }) => key === 'host:api-ca.metrc.com')?.value.mayRepeat).toBe(true);
  });
}
