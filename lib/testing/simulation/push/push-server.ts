import type { FakeClock } from '../../fake-clock';
import { type Answer, empty, envelope, html, json } from '../../fake-replies';
import { type Departure, Ledger } from './ledger';
import type { PushPlan } from './push-plan';
import { type PushWorld, type Row, shownRow, type Version, type WasteEntry } from './push-world';

const license = 'C11-0000511-LIC';

/** A request as it reached the server. */
export interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  rows: Row[];
  /** Whose key it carries. */
  key: string;
}

/** Metrc in front of a {@link PushWorld}, with its moods. Nobody here knows how the push works. */
export class PushServer {
  readonly world: { clock: FakeClock };
  readonly sim: PushWorld;
  readonly plan: PushPlan;
  readonly ledger = new Ledger();
  requests = 0;
  isMoody = true;
  /** Kinds of faults that happened. */
  readonly met = new Set<string>();
  /** A request is about to leave: what must be so at every moment is asked here. */
  beforeRequest: () => Promise<void> = async () => {};
  /** Something happens in Metrc. */
  onRequest: () => void = () => {};
  /** What becomes of a write. */
  carryOut: (request: Request, departure: Departure) => Promise<Answer> = async () => empty(500);
  /** A write leaves the browser: what must be so then is asked here. */
  onDeparture: (request: Request, actions: string[]) => Promise<void> = async () => {};
  /** Somebody sells out of a package in the moment between a read and the write. */
  sell: (tag: string) => void = () => {};
  /** Somebody enters waste of a harvest in that moment. */
  waste: (id: string) => void = () => {};
  /** When a read was last answered well. */
  lastReadAt = Number.NEGATIVE_INFINITY;
  downSince = Number.POSITIVE_INFINITY;
  private downUntil = 0;
  /** Keys that Metrc does not know any more. */
  readonly revoked = new Set<string>();
  /** Calls that a key's person may not make: `anna PUT /packages/v2/note`. */
  readonly denied = new Set<string>();
  /** Calls that were ever refused to a key, whether it was good or not. */
  readonly refusedTo = new Set<string>();
  /** States that were ever shown to somebody. */
  readonly seen = new Set<Version>();
  /** What happens just after one of the next reads was answered. */
  private awaited: { reads: number; happens: () => void }[] = [];
  /** When a record was last shown to somebody, by path. */
  readonly shown = new Map<string, { at: number; version: Version }>();

  constructor(world: PushWorld, plan: PushPlan, clock: FakeClock) {
    this.sim = world;
    this.plan = plan;
    this.world = { clock };
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = await requestOf(input, init);
    const { chance } = this.plan;
    const { clock } = this.world;
    this.requests += 1;
    await this.beforeRequest();
    const isWrite = request.method !== 'GET';
    const call = `${request.method} ${request.path}`;
    const actions = isWrite ? request.rows.map((row) => this.ledger.ownerOf(call, row)) : [];
    if (isWrite) await this.onDeparture(request, actions);
    const departure = { call, actions, at: this.sim.now(), fate: 'well' as const, endedAt: Number.POSITIVE_INFINITY };
    if (!isWrite) await clock.sleep(chance.int(2, 150));
    this.onRequest();
    const answer = isWrite ? await this.carryOut(request, { ...departure, open: 0 }) : this.read(request);
    if (!isWrite && answer.status === 200) this.lastReadAt = this.sim.now();
    if (!isWrite) this.letHappen();
    if (!isWrite)
      await clock.sleep(
        chance.is(this.plan.slowReads) && this.isMoody ? chance.int(1_000, 20_000) : chance.int(2, 150),
      );
    const date = new Date(Math.floor(this.sim.now() / 1_000) * 1_000).toUTCString();
    const { status, text, headers } = answer;
    return new Response(text === '' ? null : text, { status, headers: { date, ...headers } });
  };

  /** Something is to happen just after so many more reads were answered: between two looks at one thing. */
  afterReads(reads: number, happens: () => void): void {
    this.awaited.push({ reads, happens });
  }

  private letHappen(): void {
    for (const one of this.awaited) one.reads -= 1;
    const now = this.awaited.filter(({ reads }) => reads <= 0);
    this.awaited = this.awaited.filter(({ reads }) => reads > 0);
    for (const { happens } of now) happens();
  }

  /** True while nothing can be reached. */
  isDown(): boolean {
    return this.isMoody && this.sim.now() < this.downUntil;
  }

  /** Metrc is not to be reached for a while. */
  goDown(ms: number): void {
    if (this.isDown()) return;
    this.met.add('outage');
    this.downSince = this.sim.now();
    this.downUntil = this.downSince + ms;
  }

  /** What is said to everything while Metrc is down, or to a key that is not good. @throws TypeError when nothing is */
  atTheDoor(request: Request): Answer | null {
    const { chance } = this.plan;
    if (this.isDown()) {
      if (chance.is(0.5)) throw new TypeError('Failed to fetch');
      return html(503);
    }
    return this.revoked.has(request.key) ? empty(401) : null;
  }

  private read(request: Request): Answer {
    const { plan } = this;
    const { chance } = plan;
    const closed = this.atTheDoor(request);
    if (closed) return closed;
    if (this.isMoody && chance.is(plan.reads)) {
      this.met.add('read fails');
      if (chance.is(0.4)) throw new TypeError('Failed to fetch');
      return chance.pick([html(503), html(200), empty(500), empty(429, { 'retry-after': String(chance.int(1, 9)) })]);
    }
    const { path, query } = request;
    if (path === '/facilities/v2') return json(200, [{ Name: 'Shop', License: { Number: license } }]);
    if (query.get('licenseNumber') !== license) return empty(401);
    const single = /^\/(packages|harvests|plantbatches)\/v2\/([0-9A-Z]+)$/.exec(path);
    return single ? this.single(path, single[1] as keyof typeof entityOf, single[2] as string) : this.list(path, query);
  }

  private single(path: string, area: keyof typeof entityOf, key: string): Answer {
    const record = this.sim.find(entityOf[area], key);
    const version = record && this.visible(record.versions, this.lag());
    if (record && version !== record.versions.at(-1)) this.met.add('an older state is read');
    if (!record || !version) return empty(401);
    this.shown.set(path, { at: this.sim.now(), version });
    this.seen.add(version);
    return json(200, shownRow(record, version));
  }

  private list(path: string, query: URLSearchParams): Answer {
    const start = Date.parse(query.get('lastModifiedStart') ?? '');
    const end = Date.parse(query.get('lastModifiedEnd') ?? '');
    const isIn = (at: number) => at >= start && at <= end;
    const page = (rows: readonly unknown[]) => envelope(rows, Number(query.get('pageNumber')), 20);
    if (path === '/packages/v2/adjustments') {
      const until = this.sim.now() - this.plan.adjustmentLagMs;
      const rows = this.sim.adjustments.filter(({ at }) => at <= until && isIn(at));
      return page(rows.map(adjustmentRow));
    }
    const lag = this.lag();
    if (path === '/harvests/v2/waste') return page(this.wasteOf(Number(query.get('harvestId')), lag));
    const rows = this.sim.records.flatMap((record) => {
      const version = this.visible(record.versions, lag);
      if (version?.list !== path || !isIn(version.at)) return [];
      this.seen.add(version);
      return [shownRow(record, version)];
    });
    return page(rows.reverse());
  }

  private wasteOf(harvest: number, lag: number): Row[] {
    const until = this.sim.now() - lag;
    return this.sim.waste.flatMap((entry, n) =>
      entry.harvest === harvest && (lag === 0 || entry.at <= until) ? [wasteRow(entry, n + 1)] : [],
    );
  }

  private visible(versions: readonly Version[], lag: number): Version | undefined {
    const until = this.sim.now() - lag;
    return versions.findLast(({ at }) => at <= until || lag === 0);
  }

  private lag(): number {
    const { chance, lagMs, hasUnevenLag, lagging } = this.plan;
    return hasUnevenLag && this.isMoody && chance.is(1 - lagging) ? 0 : lagMs;
  }
}

const entityOf = { packages: 'package', harvests: 'harvest', plantbatches: 'plant-batch' } as const;

function adjustmentRow({ tag, quantity, note }: { tag: string; quantity: number; note: string }): Row {
  return {
    PackageLabel: tag,
    AdjustmentQuantity: quantity,
    AdjustmentUnitOfMeasureName: 'Each',
    AdjustmentReasonName: 'Drying',
    AdjustmentNote: note,
    AdjustmentDate: '2026-11-20',
    AdjustedByUserName: 'Somebody',
  };
}

function wasteRow({ type, weight, date }: WasteEntry, id: number): Row {
  return { Id: id, WasteTypeName: type, WasteWeight: weight, UnitOfWeightName: 'Grams', ActualDate: date };
}

async function requestOf(input: RequestInfo | URL, init: RequestInit = {}): Promise<Request> {
  const given = input instanceof globalThis.Request ? input : null;
  const url = new URL(given ? given.url : String(input));
  const body = init.body instanceof ReadableStream ? await new Response(init.body).text() : String(init.body ?? '');
  const headers = new Headers(given ? given.headers : init.headers);
  const [, key = ''] = atob((headers.get('authorization') ?? '').replace('Basic ', '')).split(':');
  return {
    method: init.method ?? given?.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    rows: JSON.parse(body || '[]'),
    key,
  };
}
