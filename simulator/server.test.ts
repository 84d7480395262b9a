import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';
import { LICENSE } from './testing/bodies.ts';
import { type Client, http1Client, http2Client } from './testing/client.ts';

let simulator: Simulator;
let client: Client;

beforeAll(async () => {
  simulator = await startSimulator({ packages: 100 });
  client = http2Client(simulator);
});

afterAll(async () => {
  client.close();
  await simulator.close();
});

const page = (path: string) => client.ask({ host: 'ca.metrc.com', path, keys: false });

describe('the page hosts', () => {
  it('answer with pages, logged as such, dated by the server', async () => {
    simulator.log.clear();
    const answer = await page(`/industry/${LICENSE}/packages`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(answer.headers['set-cookie']).toBeDefined();
    expect(simulator.log.requests).toMatchObject([{ door: 'page', host: 'ca.metrc.com', status: 200 }]);
  });

  it('suffer faults like the API', async () => {
    simulator.faults.add({ kind: 'cut', path: '/industry', times: 1 });
    await expect(page(`/industry/${LICENSE}/packages`)).rejects.toThrow();
    simulator.faults.remove();
  });
});

describe('close', () => {
  it('ends what is under way at once', async () => {
    const other = await startSimulator({ packages: 20 });
    other.setMoods({ outage: 'hang' });
    const waiting = [http1Client(other), http2Client(other)].map((c) =>
      c.ask({ path: '/facilities/v2' }).catch(() => 'ended'),
    );
    while (other.log.requests.length < 2) await new Promise((go) => setTimeout(go, 5));
    await other.close();
    expect(await Promise.all(waiting)).toEqual(['ended', 'ended']);
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const cli = `${import.meta.dirname}/cli.ts`;

  it('prints one JSON line and ends on SIGTERM', async () => {
    const child = spawn(process.execPath, [cli, '--json', '--packages', '30', '--seed', '4', '--latency', '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(JSON.parse(line)).toEqual({
      port: expect.any(Number),
      facilities: expect.arrayContaining([{ host: 'ca.metrc.com', license: LICENSE, name: 'Bayview Collective LLC' }]),
      vendorKey: expect.any(String),
      userKey: expect.any(String),
    });
  });

  it('refuses a number that is none', async () => {
    await expect(run(process.execPath, [cli, '--port', 'x'])).rejects.toMatchObject({ code: 2 });
  });
});
