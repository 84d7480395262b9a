import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { setSetting, stored } from './harness/own-pages.ts';
import type { LocalMetrc } from './harness/simulator.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface How {
  isUndone?: true;
  isResent?: true;
  isCompact?: true;
}

/**
 * What a server or the way to it may do to a write. Chromium was measured to send a write again by itself after most of
 * these, whatever its method, when the connection had been used before.
 * `isResent`: over HTTP/1.1 nothing keeps Chromium from sending it again. It means "not this server, nothing was done";
 * one that says so all the same does it twice: of what counts twice a person hears.
 * `isUndone`: it strikes before the effect; the action then goes out once more, by our own decision, and has one effect.
 */
const behaviours: Record<
  string,
  { fault: Record<string, unknown>; isUndone?: true; isResent?: true; isCompact?: true }
> = {
  'closes without a reply': { fault: { kind: 'close' }, isCompact: true },
  'resets the connection': { fault: { kind: 'reset' }, isCompact: true },
  'works for 3 s, then closes': { fault: { kind: 'close', delayMs: 3_000 } },
  'closes before it has done anything': { fault: { kind: 'close', when: 'before' }, isUndone: true },
  'says 408': { fault: { kind: 'status', status: 408 }, isCompact: true },
  'says 421': { fault: { kind: 'status', status: 421 }, isResent: true, isCompact: true },
  'says 425': { fault: { kind: 'status', status: 425 } },
  'says 500': { fault: { kind: 'status', status: 500 } },
  'says 503 in HTML': { fault: { kind: 'status', status: 503, body: '<html>Service Unavailable</html>' } },
  'says 400 as if it had failed': { fault: { kind: 'fault-400' } },
  'breaks off in the reply': { fault: { kind: 'cut' } },
  'redirects with 302': { fault: { kind: 'redirect', status: 302 }, isCompact: true },
  'redirects with 307': { fault: { kind: 'redirect', status: 307 } },
  'goes away, having done nothing': { fault: { kind: 'goaway', when: 'before' }, isUndone: true, isCompact: true },
  'goes away after it was done': { fault: { kind: 'goaway' } },
  'refuses the stream': { fault: { kind: 'stream-reset', code: 7, when: 'before' }, isUndone: true, isCompact: true },
  'refuses the stream after it was done': { fault: { kind: 'stream-reset', code: 7 } },
  'cancels the stream': { fault: { kind: 'stream-reset', code: 8 } },
  'ends the stream by an internal error': { fault: { kind: 'stream-reset', code: 2 } },
};

/** One kind of write: an absolute PUT, a POST that would count twice and is refused the second time, a DELETE. */
interface Write {
  method: 'PUT' | 'POST' | 'DELETE';
  path: string;
  /** What the form sends for the nth. */
  form(n: number, rows: readonly Row[]): { tag: string; action: string; fields: Record<string, string> };
}

interface Row {
  tag: string;
  id: number;
}

const percents = { testingStatus: 'None', thcLevel: '', cbdLevel: '', indica: '50', sativa: '50' };
const writes: Write[] = [
  {
    method: 'PUT',
    path: '/packages/v2/note',
    form: (n, rows) => ({ tag: rows[n]?.tag ?? '', action: 'package.note', fields: { note: `Note ${n}` } }),
  },
  {
    method: 'POST',
    path: '/strains/v2',
    form: (n) => ({ tag: '', action: 'strain.create', fields: { newName: `Bred ${n}`, ...percents } }),
  },
  {
    method: 'DELETE',
    path: '/packages/v2/',
    form: (n, rows) => ({ tag: rows[n]?.tag ?? '', action: 'package.discontinue', fields: {} }),
  },
];

for (const http1 of [false, true]) {
  for (const write of writes) {
    const version = http1 ? 'HTTP/1.1' : 'HTTP/2';
    const prepare = async (openShop: OpenShop) => {
      const shop = await openShop({ packages: 120, args: http1 ? ['--http1'] : [] });
      await setSetting(shop.dashboard, 'push.settleMs', 2_000);
      // As a person has who is logged in to Metrc: it is not for the API.
      const cookie = { name: 'session', value: 'secret', domain: '.metrc.com', path: '/', secure: true };
      await shop.dashboard.context().addCookies([{ ...cookie, sameSite: 'None' }]);
      return shop;
    };
    test(`a ${write.method} over ${version} has one effect, whatever is done to it`, async ({ openShop }) => {
      const { metrc, dashboard } = await prepare(openShop);
      await suffer({ metrc, dashboard, write, http1 }, ({ isCompact }) => isCompact === true);
    });
    test(`@full a ${write.method} over ${version} has one effect, whatever else is done to it`, async ({
      openShop,
    }) => {
      test.setTimeout(900_000);
      const { metrc, dashboard } = await prepare(openShop);
      await suffer({ metrc, dashboard, write, http1 }, ({ isCompact }) => !isCompact);
    });
  }
}

type OpenShop = (options: { packages: number; args: string[] }) => Promise<{ metrc: LocalMetrc; dashboard: Page }>;

interface Scene {
  metrc: LocalMetrc;
  dashboard: Page;
  write: Write;
  http1: boolean;
}

/** Lets each behaviour strike one write after the other, on connections that have been used before. */
async function suffer(scene: Scene, isMeant: (behaviour: { isCompact?: true }) => boolean): Promise<void> {
  const { metrc, dashboard, write } = scene;
  const rows = (await metrc.packages('active'))
    .filter(({ onHold }) => !onHold)
    .map(({ label, id }) => ({ tag: label, id }));
  const meant = Object.entries(behaviours).filter(([, behaviour]) => isMeant(behaviour));
  for (const [n, [name, { fault, ...how }]] of meant.entries()) {
    await test.step(name, async () => {
      const rule = { when: 'after', ...fault, id: name, method: write.method, path: write.path, nth: 1 };
      await metrc.post('faults', rule);
      await metrc.forget('log');
      const message = { facility: `ca:${metrc.license}`, ...write.form(n, rows) };
      const reply = await dashboard.evaluate(
        (input) => chrome.runtime.sendMessage({ tandem: 'action.add', input }),
        message,
      );
      expect(reply, name).toMatchObject({ ok: true, value: { kind: 'queued' } });
      await expect
        .poll(() => newestState(dashboard, n), { message: name })
        .toBe(isTwice(scene, how) && write.method === 'POST' ? 'needs-decision' : 'confirmed');
      await metrc.forget(`faults?id=${encodeURIComponent(name)}`);
      await countEffects(scene, name, how);
    });
  }
}

async function newestState(dashboard: Page, n: number): Promise<string | undefined> {
  const actions = await stored<{ order: number; state: string }>(dashboard, 'tandem-ops', 'actions');
  return actions.sort((a, b) => a.order - b.order)[n]?.state;
}

/** Effects and deliveries as the server counts them. */
async function countEffects({ metrc, write, http1 }: Scene, name: string, how: How): Promise<void> {
  const log = await metrc.get<{ requests: Delivery[]; writes: { call: string }[] }>('log');
  const deliveries = log.requests.filter(({ method, path }) => method === write.method && path.startsWith(write.path));
  const twice = isTwice({ http1 }, how);
  // What was discontinued is not there to be discontinued again.
  expect(log.writes, `${name}: effects`).toHaveLength(twice && write.method !== 'DELETE' ? 2 : 1);
  expect(deliveries[0]?.fault, `${name}: struck`).toBe(name);
  // A DELETE over HTTP/2 has no body to be sent once only: its second delivery finds nothing to do.
  if (write.method !== 'DELETE' || http1)
    expect(deliveries, `${name}: deliveries`).toHaveLength(how.isUndone || twice ? 2 : 1);
  for (const { protocol, fresh, hasLength, hasCookie } of deliveries) {
    expect(hasCookie, `${name}: no cookie`).toBe(false);
    expect(protocol).toBe(http1 ? 'http/1.1' : 'h2');
    if (http1) expect(fresh, `${name}: on a connection of its own`).toBe(true);
    else if (write.method !== 'DELETE') expect(hasLength, `${name}: a body without a length`).toBe(false);
  }
}

function isTwice({ http1 }: Pick<Scene, 'http1'>, { isResent }: How): boolean {
  return http1 && isResent === true;
}

interface Delivery {
  method: string;
  path: string;
  protocol: string;
  fresh: boolean;
  hasLength: boolean;
  hasCookie: boolean;
  fault: string | null;
}
