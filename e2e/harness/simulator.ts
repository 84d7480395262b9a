import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What `npm run simulator -- --json` prints. */
export interface Printed {
  port: number;
  facilities: { host: string; license: string; name: string }[];
  vendorKey: string;
  userKey: string;
}

/** One package as the world has it. */
export interface WorldPackage {
  id: number;
  label: string;
  quantity: string;
  unit: string;
  itemName: string;
  locationName: string | null;
  labTestingState: string;
  note: string | null;
  onHold: boolean;
  finishedDate: string | null;
  archivedDate: string | null;
  inTransit: string | null;
  transferredTo: string | null;
  lastModified: string;
}

/** One row of a grid of Metrc's pages as the world has it. */
export interface ShownRow {
  id: number;
  /** As the page's own request gets them, `{ Quantity: 1250.5 }`. */
  values: Record<string, unknown>;
  /** Texts of the cells, hidden ones too, `{ Quantity: '1,250.5 g' }`. */
  shown: Record<string, string>;
}

/** One request as the simulator's log has it. */
export interface LoggedRequest {
  n: number;
  at: number;
  host: string;
  method: string;
  path: string;
  query: Record<string, string> | string;
  status: number | null;
  body?: string;
}

/** A local Metrc in a process of its own, and its control room. */
export interface LocalMetrc extends Printed {
  license: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  forget(path: string): Promise<void>;
  packages(list?: string, license?: string): Promise<WorldPackage[]>;
  /** Everything that a grid of a page has, newest first: `shown('plants', 'plantsvegetative-grid')`. */
  shown(page: string, grid: string, license?: string): Promise<ShownRow[]>;
  requests(): Promise<LoggedRequest[]>;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startLocalMetrc(
  options: { packages?: number; seed?: number; args?: string[] } = {},
): Promise<LocalMetrc> {
  const cli = resolve(import.meta.dirname, '../../simulator/cli.ts');
  const args = [
    '--packages',
    String(options.packages ?? 300),
    '--seed',
    String(options.seed ?? 7),
    '--json',
    ...(options.args ?? []),
  ];
  const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'tandem-simulator-compiled'), ...process.env };
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const printed = JSON.parse(await firstLine(child)) as Printed;
  const call = <T>(method: string, path: string, body?: unknown) => control<T>(printed.port, method, path, body);
  const [first] = printed.facilities;
  const license = first?.license ?? '';
  return {
    ...printed,
    license,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    forget: (path) => call('DELETE', path),
    async packages(list, of = license) {
      const query = new URLSearchParams({ license: of, ...(list ? { list } : {}) });
      return (await call<{ packages: WorldPackage[] }>('GET', `world/packages?${query}`)).packages;
    },
    async shown(page, grid, of = license) {
      const found: ShownRow[] = [];
      for (;;) {
        const query = new URLSearchParams({ license: of, page, grid, skip: String(found.length) });
        const { grids } = await call<{ grids: { total: number; rows: ShownRow[] }[] }>('GET', `page-rows?${query}`);
        const { total = 0, rows = [] } = grids[0] ?? {};
        found.push(...rows);
        if (rows.length === 0 || found.length >= total) return found;
      }
    },
    requests: async () => (await call<{ requests: LoggedRequest[] }>('GET', 'log')).requests,
    async close() {
      if (child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) done(text.slice(0, end));
    });
    child.once('exit', (code) => fail(new Error(`the simulator ended with ${code} before it was ready`)));
  });
}

function control<T>(port: number, method: string, path: string, body: unknown): Promise<T> {
  return new Promise((done, fail) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: `/__simulator/${path}`,
      rejectUnauthorized: false,
      headers: { host: 'ca.metrc.com' },
    };
    const req = request(options, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => {
        if ((res.statusCode ?? 500) >= 400) fail(new Error(`${method} ${path}: ${text}`));
        else done((res.headers['content-type']?.includes('json') ? JSON.parse(text) : text) as T);
      });
    });
    req.on('error', fail);
    req.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
