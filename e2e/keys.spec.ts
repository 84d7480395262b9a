import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';

test('no key in any file of the profile, page, message or log, and a forged message gets nothing', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 60 });
  const tandem = await startTandem(metrc);
  const said: string[] = [];
  tandem.context.on('console', (message) => said.push(message.text()));
  const dashboard = await setUp(tandem, metrc, { keeping: 'Passphrase' });
  await pulled(dashboard, metrc);
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  const secrets = [metrc.vendorKey, metrc.userKey, btoa(`${metrc.vendorKey}:${metrc.userKey}`)];
  const hasSecret = (text: string) => secrets.some((secret) => text.includes(secret));

  for (const page of tandem.context.pages()) expect(hasSecret(await page.content()), page.url()).toBe(false);
  expect(said.filter(hasSecret)).toEqual([]);

  // What a content script of a compromised page could send, asked from inside the isolated world.
  const worlds = await isolatedWorld(active.page);
  const ask = (name: string, input: unknown) =>
    worlds(`chrome.runtime.sendMessage(${JSON.stringify({ tandem: name, input })})`);
  expect(await ask('overview.get', {})).toMatchObject({ ok: false });
  expect(await ask('vault.forget', {})).toMatchObject({ ok: false });
  expect(await ask('rows.compare', { license: 'C99-0000000-LIC', rows: [] })).toMatchObject({ ok: false });
  expect(await ask('action.decide', { id: 'x', decision: 'retry', note: '' })).toMatchObject({ ok: false });
  expect(hasSecret(JSON.stringify(await ask('page.status', { license: metrc.license })))).toBe(false);
  await expect(worlds('chrome.storage.local.get(null)')).rejects.toThrow(/not allowed/);

  await tandem.context.close();
  expect(filesWith(tandem.profile, hasSecret)).toEqual([]);
});

async function isolatedWorld(page: import('@playwright/test').Page) {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; name: string; auxData?: { type?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as (typeof contexts)[number]));
  await session.send('Runtime.enable');
  const ours = contexts.find(({ name, auxData }) => auxData?.type === 'isolated' && name.includes('Tandem'));
  if (!ours) throw new Error(`no content script among ${contexts.map(({ name }) => name).join(', ')}`);
  return async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: ours.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

function filesWith(folder: string, test: (text: string) => boolean): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      // What the browser itself was still removing may be gone by now.
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      .filter((path) => test(readFileSync(path, 'latin1')))
  );
}
