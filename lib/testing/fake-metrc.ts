import { FakeRecords } from './fake-records';
import { type Answer, empty, envelope, json } from './fake-replies';
import { type ListName, lists, type StoredAdjustment, type StoredPackage, type World } from './fake-world';

/** A request as it reached the server. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  headers: Headers;
  init: RequestInit;
  /** When it came, ms since the clock was made. */
  at: number;
}

/** What the server does with one write. */
export type WriteFate =
  | 'apply'
  | 'lose-answer'
  | 'lose-request'
  | 'apply-then-refuse'
  | { status: number; text?: string; headers?: Record<string, string>; applied?: boolean };

const listPaths: Record<string, ListName> = {
  '/packages/v2/active': 'active',
  '/packages/v2/onhold': 'onhold',
  '/packages/v2/inactive': 'inactive',
  '/packages/v2/intransit': 'intransit',
};

/** A small Metrc behind a `fetch` function, read from the public descriptions of the API and from nothing else. */
export class FakeMetrc {
  readonly world: World;
  readonly received: Received[] = [];
  /** Widest window accepted, ms. */
  windowCapMs: number | null = null;
  latencyMs = 20;
  /** Paths answered 401, as for a missing permission. */
  readonly denied = new Set<string>();
  keysAreGood = true;
  isOnline = true;
  /** Fate of each write in turn; `apply` when empty. */
  readonly fates: WriteFate[] = [];
  /** Called for each read before it is answered; what it returns is the answer. */
  onRead: (request: Received, count: number) => Answer | undefined = () => undefined;
  /** Called when a write arrived, before it is carried out. */
  onWrite: (request: Received) => void = () => {};
  items: { Id: number; Name: string }[] = [{ Id: 1, Name: 'Gummies' }];
  locations: { Id: number; Name: string; ForPackages: boolean }[] = [{ Id: 1, Name: 'Vault', ForPackages: true }];

  /** Everything that is no package. */
  readonly records: FakeRecords;

  constructor(world: World) {
    this.world = world;
    this.records = new FakeRecords(world);
  }

  /** Lists read so far, by path and page. */
  reads(path: string): Received[] {
    return this.received.filter((request) => request.method === 'GET' && request.path === path);
  }

  writes(): Received[] {
    return this.received.filter((request) => request.method !== 'GET');
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = { ...(await receivedOf(input, init)), at: this.world.clock.monotonic() };
    if (!this.isOnline) throw new TypeError('Failed to fetch');
    this.received.push(request);
    await this.world.clock.sleep(this.latencyMs);
    const answer = request.method === 'GET' ? this.read(request) : this.write(request);
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    const headers = { date: new Date(this.world.now()).toUTCString(), ...answer.headers };
    return new Response(answer.text === '' ? null : answer.text, { status: answer.status, headers });
  };

  private read(request: Received): Answer | 'lost' {
    const chosen = this.onRead(request, this.received.length);
    if (chosen) return chosen;
    if (!this.keysAreGood || this.denied.has(request.path)) return empty(401);
    if (request.path === '/facilities/v2')
      return json(200, [{ Name: 'Shop', License: { Number: this.world.license } }]);
    if (request.query.get('licenseNumber') !== this.world.license) return empty(401);
    const list = listPaths[request.path];
    if (list) return this.page(request, this.packagesIn(request, list));
    if (request.path === '/packages/v2/adjustments') return this.page(request, this.adjustmentsIn(request));
    if (request.path === '/packages/v2/adjust/reasons') return this.page(request, this.world.reasons);
    const made = this.records.shown(request.path, windowOf(request));
    if (request.path === '/items/v2/active') return this.page(request, [...this.items, ...made]);
    if (request.path === '/locations/v2/active') return this.page(request, [...this.locations, ...made]);
    const tag = /^\/packages\/v2\/([0-9A-Z]{24})$/.exec(request.path)?.[1];
    const row = tag && this.world.visible(tag);
    if (row) return json(200, rowOf(row));
    const record = this.records.one(request.path);
    if (record) return json(200, record);
    if (made.length) return this.page(request, made);
    // Every other list is there and empty; a path with an id is not.
    return /^\/[a-z]+\/v2(\/[a-z]+)*$/.test(request.path) ? this.page(request, []) : empty(401);
  }

  private page(request: Received, rows: readonly unknown[]): Answer {
    const width = windowOf(request);
    if (width && this.windowCapMs !== null && width.end - width.start > this.windowCapMs)
      return json(400, { Message: 'Last Modified range cannot exceed 24 hours' });
    const size = Number(request.query.get('pageSize'));
    if (!(size >= 1 && size <= 20))
      return json(400, { Message: 'pageSize must be a positive number between 1 and 20' });
    return envelope(rows, Number(request.query.get('pageNumber')), size);
  }

  private packagesIn(request: Received, list: ListName): unknown[] {
    const window = windowOf(request);
    const rows = this.world.all().filter((row) => row.list === list);
    return rows
      .filter((row) => !window || (row.at >= window.start && row.at <= window.end))
      .sort((a, b) => b.id - a.id)
      .map(rowOf);
  }

  private adjustmentsIn(request: Received): unknown[] {
    const window = windowOf(request);
    // Without a window production answered nothing.
    if (!window) return [];
    return this.world
      .adjustments()
      .filter(({ at }) => at >= window.start && at <= window.end)
      .map(adjustmentOf);
  }

  private write(request: Received): Answer | 'lost' {
    this.onWrite(request);
    const fate = this.fates.shift() ?? 'apply';
    if (fate === 'lose-request') return 'lost';
    if (typeof fate === 'object') {
      if (fate.applied) this.apply(request);
      return { status: fate.status, text: fate.text ?? '', headers: fate.headers ?? {} };
    }
    const refusal = this.apply(request);
    if (fate === 'lose-answer') return 'lost';
    if (fate === 'apply-then-refuse') return json(400, [{ row: 0, message: 'Already adjusted.' }]);
    return refusal ? json(400, [{ row: 0, message: refusal }]) : empty(200);
  }

  /** Carries out a write. @returns Metrc's refusal, or null */
  apply({ path, body, method }: Pick<Received, 'path' | 'body' | 'method'>): string | null {
    const rows = JSON.parse(body || '[]');
    const done = this.records.apply(`${method} ${path}`, rows);
    return done === undefined ? this.world.apply(path, rows) : done;
  }
}

async function receivedOf(input: RequestInfo | URL, init: RequestInit = {}): Promise<Omit<Received, 'at'>> {
  const request = input instanceof Request ? input : null;
  const url = new URL(request ? request.url : String(input));
  const body = init.body instanceof ReadableStream ? await new Response(init.body).text() : String(init.body ?? '');
  return {
    method: init.method ?? request?.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body,
    headers: new Headers(request ? request.headers : init.headers),
    init,
  };
}

function windowOf(request: Received): { start: number; end: number } | null {
  const start = Date.parse(request.query.get('lastModifiedStart') ?? '');
  const end = Date.parse(request.query.get('lastModifiedEnd') ?? '');
  return Number.isNaN(start) || Number.isNaN(end) ? null : { start, end };
}

function rowOf(row: StoredPackage): unknown {
  return {
    Id: row.id,
    Label: row.tag,
    Quantity: row.quantity,
    UnitOfMeasureName: row.unit,
    LocationName: row.place,
    Note: row.note,
    IsOnHold: row.list === 'onhold',
    IsFinished: row.list === 'inactive',
    FinishedDate: row.list === 'inactive' ? '2026-11-23' : null,
    ArchivedDate: null,
    LastModified: lists.instant(row.at),
    Item: { Name: row.item },
  };
}

function adjustmentOf(row: StoredAdjustment): unknown {
  return {
    PackageLabel: row.tag,
    AdjustmentQuantity: row.quantity,
    AdjustmentUnitOfMeasureName: row.unit,
    AdjustmentReasonName: row.reason,
    AdjustmentNote: row.note,
    AdjustmentDate: '2026-11-23',
    AdjustedByUserName: 'Somebody',
  };
}
