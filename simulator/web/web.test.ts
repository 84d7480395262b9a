import { beforeEach, expect, test } from 'vitest';
import type { Incoming, Outgoing } from '../http.ts';
import { plainMoods } from '../moods.ts';
import type { WebDoor } from '../web-door.ts';
import { createWorld } from '../world/world.ts';
import { createWeb } from './index.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

let web: WebDoor;
let effects: number[];

beforeEach(() => {
  effects = [];
  const log = {
    during<T>(n: number, work: () => T): T {
      effects.push(n);
      return work();
    },
  };
  web = createWeb({
    world: createWorld({ packages: 60 }),
    moods: { ...plainMoods, web: { delayMs: 0 } },
    log: log as Parameters<typeof createWeb>[0]['log'],
  });
});

/** Asks for a page or makes a request of the page's scripts. */
async function ask(
  path: string,
  how: { state?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const { state = 'ca', headers = {}, body } = how;
  const method = body === undefined ? 'GET' : 'POST';
  const answer: Answer = { status: 0, headers: {}, body: '' };
  const res = {
    setHeader: (name: string, value: string | string[]) => Object.assign(answer.headers, { [name]: value }),
    end: (text: string) => Object.assign(answer, { status: res.statusCode, body: text }),
    statusCode: 200,
  };
  const host = `${state}.metrc.com`;
  const url = new URL(path, `https://${host}`);
  await web(
    { method, headers } as unknown as Incoming,
    res as unknown as Outgoing,
    Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    { host, state, method, url, n: 7 },
  );
  return answer;
}

/** The headers that the page's scripts send, taken from the page as they take them. */
async function openPage(query = ''): Promise<Record<string, string>> {
  const page = await ask(`/industry/C11-0000511-LIC/packages${query}`);
  const token = /'ApiVerificationToken': '(\w+)'/.exec(page.body)?.[1] ?? '';
  const cookies = [page.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
  return {
    cookie: cookies.join('; '),
    apiverificationtoken: token,
    'x-metrc-licensenumber': 'C11-0000511-LIC',
    'x-requested-with': 'XMLHttpRequest',
  };
}

const firstPage = { request: { take: 20, skip: 0, page: 1, pageSize: 20, group: [] } };

test('sends a visitor of the state to its first packages page', async () => {
  expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/industry/C11-0000511-LIC/packages' } });
});

test('serves the page of a license of that state only', async () => {
  const page = await ask('/industry/C11-0000511-LIC/packages');
  expect(page.status).toBe(200);
  expect(page.body).toContain('<title>C11-0000511-LIC - Packages | metrc</title>');
  expect(page.body).toContain("metrc.initializeDoNotShow('Dana Whitfield', 'C11-0000511-LIC')");
  expect(page.body).toContain('<li data-grid-selector="#active-grid">Active</li>');
  expect((await ask('/industry/C11-0000511-LIC/packages', { state: 'mi' })).status).toBe(404);
  expect((await ask('/', { state: 'ny' })).status).toBe(404);
});

test('answers a list to the page that sends its token', async () => {
  const headers = await openPage();
  const answer = await ask('/api/packages', { headers, body: firstPage });
  const { Data, Total } = JSON.parse(answer.body) as { Data: { Label: string }[]; Total: number };
  expect(Data).toHaveLength(20);
  expect(Data[0]?.Label).toMatch(/^1A4[0-9A-F]{21}$/);
  expect(Total).toBeGreaterThan(20);
});

test('answers 500 to a request without the headers of the page, and 401 without a session', async () => {
  const headers = await openPage();
  for (const name of ['apiverificationtoken', 'x-metrc-licensenumber', 'x-requested-with']) {
    const { [name]: _left, ...others } = headers;
    expect((await ask('/api/packages', { headers: others, body: firstPage })).status).toBe(500);
  }
  const { cookie: _cookie, ...others } = headers;
  expect((await ask('/api/packages', { headers: others, body: firstPage })).status).toBe(401);
});

test('logs the effect of a submit with its request, and gives the messages of a refused one', async () => {
  const headers = await openPage();
  const list = await ask('/api/packages', { headers, body: firstPage });
  const { Id } = (JSON.parse(list.body) as { Data: { Id: number }[] }).Data[0] as { Id: number };
  const done = await ask('/api/packages/change/notes', { headers, body: [{ Id, Note: 'counted' }] });
  expect(JSON.parse(done.body)).toEqual({ Ids: [Id] });
  expect(effects).toEqual([7]);
  const refused = await ask('/api/packages/finish', { headers, body: [{ Id, ActualDate: '' }] });
  expect(refused.status).toBe(400);
  expect((JSON.parse(refused.body) as { Errors: string[] }).Errors[0]).toContain('cannot be Finished');
});

test('asks for a log-in after logging out, and takes anything', async () => {
  const headers = await openPage();
  const out = await ask('/log-out?timeout=1', { headers });
  expect(out.headers.location).toBe('/log-in?ReturnUrl=%2f&timeout=1');
  const cookie = [out.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? '';
  expect((await ask('/', { headers: { cookie } })).headers.location).toBe('/log-in?ReturnUrl=%2F');
  const back = await ask('/log-in?ReturnUrl=%2F', { headers: { cookie }, body: '' });
  expect(back).toMatchObject({ status: 302, headers: { location: '/' } });
  expect((await ask('/log-in?ReturnUrl=//elsewhere.example', { body: '' })).headers.location).toBe('/');
});

test('changes the facility and keeps the mood of the visit', async () => {
  const headers = { ...(await openPage()), referer: 'https://ca.metrc.com/industry/x/packages?sim-look=2022' };
  const change = await ask('/session/change-facility/10702', { headers });
  expect(change.headers.location).toBe('/industry/C12-0000702-LIC/packages?sim-look=2022');
});

test('sends a strict policy when asked to', async () => {
  const page = await ask('/industry/C11-0000511-LIC/packages?sim-csp=1');
  expect(page.headers['content-security-policy']).toBe("default-src 'self' 'unsafe-inline'");
});

test('shows the user’s key and makes a new one', async () => {
  const headers = await openPage();
  const page = await ask('/user/apikeys?licenseNumber=C11-0000511-LIC', { headers });
  const key = /id="current_apikey"[^>]* value="([^"]+)"/.exec(page.body)?.[1];
  const made = JSON.parse((await ask('/api/users/apikeys/generate', { headers, body: {} })).body) as { ApiKey: string };
  expect(made.ApiKey).toHaveLength(48);
  expect(made.ApiKey).not.toBe(key);
  expect((await ask('/user/apikeys', { headers })).body).toContain(made.ApiKey);
});

test('serves its scripts and nothing outside their folders', async () => {
  expect((await ask('/Public/javascripts/app/metrc.page.js')).status).toBe(200);
  expect((await ask('/Public/images/icons/filter.svg')).headers['content-type']).toBe('image/svg+xml');
  expect((await ask('/Public/javascripts/app/..%2findex.ts')).status).toBe(404);
});
