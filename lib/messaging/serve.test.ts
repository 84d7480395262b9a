import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broadcast } from './broadcast';
import { pageRequests, type RequestName, requests } from './contract';
import { ownRequests } from './own-requests';
import { callerOf, type Handlers, serve } from './serve';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const id = fakeBrowser.runtime.id;
const license = 'C11-0000511-LIC';
const ownUrl = () => fakeBrowser.runtime.getURL('/dashboard.html' as never);
const page = (url: string, extra = {}) => ({ id, url, frameId: 0, tab: { id: 7 }, ...extra });

/** Who may not ask anything, whatever it is. */
const strangers: [string, object][] = [
  ['an iframe of Metrc’s page', page(`https://ca.metrc.com/industry/${license}/packages`, { frameId: 3 })],
  ['another extension', page(`https://ca.metrc.com/industry/${license}/packages`, { id: 'another' })],
  ['the API’s host', page(`https://api-ca.metrc.com/industry/${license}`)],
  ['plain http', page(`http://ca.metrc.com/industry/${license}`)],
  ['a host that only ends like Metrc’s', page(`https://evilmetrc.com/industry/${license}`)],
  ['a host that only begins like Metrc’s', page(`https://ca.metrc.com.evil.example/industry/${license}`)],
  ['a deeper host', page(`https://www.ca.metrc.com/industry/${license}`)],
  ['a page without a tab', { id, url: `https://ca.metrc.com/industry/${license}`, frameId: 0 }],
  ['nobody', {}],
  ['a sender without an address', { id, frameId: 0, tab: { id: 7 } }],
  ['a page whose address cannot be decoded', page('https://ca.metrc.com/industry/%E0%A4%A/packages')],
  ['an address that is none', page('nonsense')],
];

const inputs = Object.fromEntries(Object.keys(requests).map((name) => [name, {}])) as Record<
  RequestName,
  Record<string, unknown>
>;
inputs['page.status'] = { license };
inputs['page.sync'] = { license };
inputs['rows.compare'] = { license, rows: [] };

type Reply = { ok: boolean; value?: unknown; error?: { kind: string; message: string } };
const asked = vi.fn();

function listen(handlers: Partial<Handlers> = {}): (message: unknown, sender: object) => Promise<Reply> | undefined {
  const all = Object.fromEntries(
    Object.keys(requests).map((name) => [name, async (...call: unknown[]) => asked(name, ...call)]),
  );
  let listener: ((message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown) | undefined;
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(((given: typeof listener) => {
    listener = given;
  }) as never);
  serve({ ...all, ...handlers } as never);
  add.mockRestore();
  return (message, sender) => {
    let answered: ((reply: Reply) => void) | undefined;
    const reply = new Promise<Reply>((resolve) => {
      answered = resolve;
    });
    return listener?.(message, sender, (value) => answered?.(value as Reply)) === true ? reply : undefined;
  };
}

beforeEach(() => {
  asked.mockReset();
  fakeBrowser.reset();
});

describe('the listener', () => {
  it.each(strangers)('answers nothing that %s asks', async (_, sender) => {
    const ask = listen();
    for (const name of Object.keys(requests) as RequestName[]) {
      expect(await ask({ tandem: name, input: inputs[name] }, sender)).toMatchObject({
        ok: false,
        error: { kind: 'refused' },
      });
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it('answers Metrc’s top frame what pages may ask, for the license in its own address', async () => {
    const ask = listen();
    const sender = page(`https://ca.metrc.com/industry/${license}/packages`);
    expect(await ask({ tandem: 'page.status', input: { license } }, sender)).toMatchObject({ ok: true });
    expect(asked).toHaveBeenCalledWith(
      'page.status',
      { license },
      { kind: 'page', facility: { state: 'ca', license }, tabId: 7 },
    );
    expect(await ask({ tandem: 'page.status', input: { license: 'other' } }, sender)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
  });

  it('answers no page what only our own pages may ask', async () => {
    const ask = listen();
    const sender = page(`https://ca.metrc.com/industry/${license}/packages`);
    for (const name of Object.keys(ownRequests) as RequestName[]) {
      expect(await ask({ tandem: name, input: inputs[name] }, sender)).toMatchObject({
        ok: false,
        error: { kind: 'refused' },
      });
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it('answers our own pages everything', async () => {
    const ask = listen();
    const sender = { id, url: ownUrl(), tab: { id: 9 }, frameId: 0 };
    expect(await ask({ tandem: 'overview.get', input: {} }, sender)).toMatchObject({ ok: true });
    expect(asked).toHaveBeenCalledWith('overview.get', {}, { kind: 'own', facility: null, tabId: 9 });
  });

  it('refuses a page without a license in its address what needs one', async () => {
    const ask = listen();
    const sender = page('https://ca.metrc.com/log-in');
    expect(await ask({ tandem: 'page.status', input: { license } }, sender)).toMatchObject({ ok: false });
  });

  it('refuses what it does not understand', async () => {
    const ask = listen();
    const sender = page(`https://ca.metrc.com/industry/${license}/packages`);
    const rows = Array.from({ length: 501 }, () => ({}));
    for (const input of [{}, null, { license, rows: [{}] }, { license, rows }, 'text']) {
      expect(await ask({ tandem: 'rows.compare', input }, sender)).toMatchObject({
        ok: false,
        error: { kind: 'refused' },
      });
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [{ tandem: 'unknown' }],
    [{ tandem: 'toString' }],
    [{ tandem: '__proto__' }],
    [{ other: 1 }],
    [null],
    ['text'],
  ])('leaves %j to others', (message) => {
    expect(listen()(message, page('https://ca.metrc.com/'))).toBeUndefined();
  });

  it('tells a failure by its name, without what it holds', async () => {
    const ask = listen({
      'page.status': async () => {
        throw new TypeError('key vendor-SECRET');
      },
    });
    const reply = await ask(
      { tandem: 'page.status', input: { license } },
      page(`https://ca.metrc.com/industry/${license}`),
    );
    expect(reply).toEqual({ ok: false, error: { kind: 'broken', message: 'TypeError' } });
  });
});

describe('a caller', () => {
  it('of a license with a slash or a blank is read as Metrc writes it', () => {
    const caller = callerOf(page('https://mi.metrc.com/industry/AU-P%20000123/packages'));
    expect(caller?.facility).toEqual({ state: 'mi', license: 'AU-P 000123' });
  });

  it('may ask only what its kind may', () => {
    expect(Object.keys(pageRequests).filter((name) => name in ownRequests)).toEqual([]);
  });
});

describe('a broadcast', () => {
  it('reaches our own pages and every Metrc tab, and nobody listening is no failure', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('nobody'));
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    const tell = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(undefined);
    (fakeBrowser.tabs as unknown as { sendMessage: typeof tell }).sendMessage = tell;
    const stale = { license, state: 'ca', tags: null };
    await broadcast('verdicts.stale', stale);
    expect(send).toHaveBeenCalledWith({ tandemEvent: 'verdicts.stale', value: stale });
    expect(tell.mock.calls.map(([tab]) => tab)).toEqual([3, 4]);
    expect(query).toHaveBeenCalledWith({ url: 'https://*.metrc.com/*' });
  });
});
