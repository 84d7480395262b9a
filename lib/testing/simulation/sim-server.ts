import type { FakeClock } from '../fake-clock';
import { type Answer, empty, envelope, html, json } from '../fake-replies';
import type { SimPlan } from './sim-plan';
import { type SimRecord, type SimWorld, tagOfRecord, textOf, type Version } from './sim-world';

const license = 'C11-0000511-LIC';
const pageSize = 20;
/** Lists that take no window. */
const whole = new Set(['/strains/v2/inactive', '/packages/v2/adjust/reasons']);
/** Lists whose rows show no LastModified. */
const silent = new Set(['/strains/v2/active', '/packages/v2/transferred', '/packages/v2/adjustments', ...whole]);
const kindOf = {
  packages: 'package',
  plants: 'plant',
  strains: 'strain',
  transfers: 'transfer',
} as const;

/** Metrc in front of a {@link SimWorld}, with its moods. Nobody here knows how the pull works. */
export class SimServer {
  readonly world: { clock: FakeClock };
  requests = 0;
  isMoody = true;
  /** Records asked for one by one and not shown. */
  readonly deniedSingly = new Set<string>();
  /** Something happens in Metrc. */
  onRequest: () => void = () => {};
  private readonly sim: SimWorld;
  private readonly plan: SimPlan;
  private readonly now: () => number;
  private outUntil = 0;
  /** Lists that came shortened the last time: never twice in a row, which would be no mistake any more. */
  private readonly lied = new Set<string>();
  private denied = { path: '', until: 0 };

  constructor(sim: SimWorld, plan: SimPlan, clock: FakeClock, now: () => number) {
    this.sim = sim;
    this.plan = plan;
    this.world = { clock };
    this.now = now;
  }

  readonly fetch: typeof fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const { chance, faults } = this.plan;
    const { clock } = this.world;
    this.requests += 1;
    await clock.sleep(chance.int(2, 300));
    this.onRequest();
    if (this.isMoody && this.now() < this.outUntil) throw new TypeError('Failed to fetch');
    const answer = this.mood() ?? this.answer(decodeURIComponent(url.pathname), url.searchParams);
    const date = new Date(Math.floor(this.now() / 1_000) * 1_000).toUTCString();
    await clock.sleep(chance.int(2, 300));
    this.onRequest();
    if (this.isMoody && chance.is(faults.drop / 2)) throw new TypeError('Failed to fetch');
    const text = this.isMoody && chance.is(faults.cut) ? answer.text.slice(0, answer.text.length / 2) : answer.text;
    return new Response(text === '' ? null : text, { status: answer.status, headers: { date, ...answer.headers } });
  };

  /** @throws TypeError when nothing comes back */
  private mood(): Answer | null {
    const { chance, faults } = this.plan;
    if (!this.isMoody) return null;
    if (chance.is(faults.outage)) this.outUntil = this.now() + chance.int(1_000, 10 * 60_000);
    if (chance.is(faults.drop / 2)) throw new TypeError('Failed to fetch');
    if (chance.is(faults.maintenance)) return html(503);
    if (chance.is(faults.refuse)) return empty(429, chance.is(0.5) ? { 'retry-after': String(chance.int(1, 20)) } : {});
    return null;
  }

  private answer(path: string, query: URLSearchParams): Answer {
    if (path === '/facilities/v2') return json(200, [{ Name: 'Shop', License: { Number: license } }]);
    if (query.get('licenseNumber') !== license || this.isDenied(path)) return empty(401);
    const details = /^\/transfers\/v2\/(?:(\d+)\/deliveries|deliveries\/(\d+)\/packages)$/.exec(path);
    if (details) return this.details(Number(details[1] ?? 0), Number(details[2] ?? 0), query);
    const single = /^\/(packages|plants|strains)\/v2\/([0-9A-Z]+)$/.exec(path);
    if (single) return this.single(path, single[1] as 'packages', single[2] as string);
    return this.list(path, query);
  }

  private isDenied(path: string): boolean {
    const { chance, faults } = this.plan;
    if (!this.isMoody) return false;
    if (
      this.now() > this.denied.until &&
      chance.is(faults.deny) &&
      !/\/v2\/[^/]*\d/.test(path) &&
      !/\d\/packages$/.test(path)
    )
      this.denied = { path, until: this.now() + chance.int(60_000, 5 * 3_600_000) };
    return this.denied.path === path && this.now() <= this.denied.until;
  }

  private list(path: string, query: URLSearchParams): Answer {
    const { chance, capMs, faults } = this.plan;
    const start = Date.parse(query.get('lastModifiedStart') ?? '');
    const end = Date.parse(query.get('lastModifiedEnd') ?? '');
    const isWindowed = !Number.isNaN(start) && !Number.isNaN(end);
    // Without a window production answered nothing.
    if (!isWindowed && !whole.has(path)) return this.page([], query);
    if (isWindowed && capMs !== null && end - start > capMs)
      return json(400, { Message: 'Last Modified range cannot exceed 24 hours' });
    const [from, to] = isWindowed ? [BigInt(start) * 10_000n, BigInt(end) * 10_000n] : [0n, null];
    let rows = this.rowsOf(path).filter(({ seen }) => seen.at >= from && (to === null || seen.at <= to));
    const mayLie = this.isMoody && path !== '/packages/v2/adjustments' && rows.length > 0 && !this.lied.delete(path);
    // Not windowed lists of seeds without a sweep: what an increment does not hold is not asked for again before.
    const lies = mayLie && chance.is(whole.has(path) ? 0.3 : faults.shorten);
    if (lies) this.lied.add(path);
    if (lies) rows = chance.is(0.4) ? [] : rows.filter(() => chance.is(0.7));
    return this.page(
      rows.map(({ record, seen }) => rowOf(record, seen)),
      query,
    );
  }

  private rowsOf(path: string) {
    const [, area, , name] = path.split('/') as [string, string, string, string];
    const special = { transferred: 'line', adjustments: 'adjustment', adjust: 'reason' } as const;
    const kind = special[name as 'adjust'] ?? kindOf[area as 'packages'];
    const found: { record: SimRecord; seen: Version }[] = [];
    for (const record of kind ? this.sim.of(kind) : []) {
      const seen = this.sim.seen(record);
      if (seen && seen.list === path) found.push({ record, seen });
    }
    // Ids descending: the newest made stands first.
    return found.reverse();
  }

  private single(path: string, area: 'packages' | 'plants' | 'strains', name: string): Answer {
    const isIt = (one: SimRecord) => String(one.id) === name || tagOfRecord(one) === name;
    const record = this.sim.of(kindOf[area]).find(isIt);
    const seen = record && this.sim.seen(record);
    if (record && seen?.list) return json(200, rowOf(record, seen));
    this.deniedSingly.add(path);
    return empty(401);
  }

  private details(transfer: number, delivery: number, query: URLSearchParams): Answer {
    const id = transfer || Math.floor(delivery / 100);
    const record = this.sim.of('transfer').find((one) => one.id === id);
    const seen = record && this.sim.seen(record);
    if (!seen) return empty(401);
    const deliveries = deliveriesOf(id, seen);
    if (transfer)
      return this.page(
        deliveries.map(({ row }) => row),
        query,
      );
    const one = deliveries.find(({ row }) => row.Id === delivery);
    return one ? this.page(one.packages, query) : empty(401);
  }

  private page(rows: readonly unknown[], query: URLSearchParams): Answer {
    const { isBare, isCamel } = this.plan;
    if (isBare) return json(200, rows);
    if (Number(query.get('pageSize')) !== pageSize) return json(400, { Message: 'pageSize must be a positive number' });
    const answer = envelope(rows, Number(query.get('pageNumber')), pageSize);
    return isCamel
      ? { ...answer, text: answer.text.replace(/"([A-Z])(\w*)":/g, (_, a, b) => `"${a.toLowerCase()}${b}":`) }
      : answer;
  }
}

/** Deliveries of a transfer as Metrc lists them, each with its packages. */
export function deliveriesOf(id: number, { row }: Version) {
  const deliveries = row.Deliveries as { n: number; packages: number }[];
  return deliveries.map(({ n, packages }) => ({
    row: { Id: id * 100 + n, RecipientFacilityName: `Shop ${n}`, DeliveryPackageCount: packages },
    packages: Array.from({ length: packages }, (_, k) => ({ PackageId: k + 1, PackageLabel: `TAG ${id} ${n} ${k}` })),
  }));
}

/** A row as its list shows it. */
export function rowOf(record: SimRecord, seen: Version): Record<string, unknown> {
  const { Deliveries, ...row } = seen.row;
  const list = seen.list ?? '';
  const dated = silent.has(list) ? {} : { LastModified: textOf(seen.at) };
  if (record.isUnfit) return { ...row, ...dated, Id: record.id };
  switch (record.kind) {
    case 'package':
      return {
        ...row,
        ...dated,
        Id: record.id,
        Label: tagOfRecord(record),
        IsOnHold: list.endsWith('/onhold'),
        IsFinished: list.endsWith('/inactive'),
      };
    case 'plant':
      return { ...row, ...dated, Id: record.id, Label: tagOfRecord(record), GrowthPhase: list.split('/').at(-1) };
    case 'strain':
      return { ...row, Id: record.id, Name: `Strain ${record.id}` };
    case 'transfer':
      return { ...row, ...dated, Id: record.id, ManifestNumber: String(record.id), PackageCount: countOf(Deliveries) };
    case 'line':
      return { ...row, Id: record.id };
    case 'adjustment':
    case 'reason':
      return row;
    default:
      return record.kind satisfies never;
  }
}

function countOf(deliveries: unknown): number {
  return (deliveries as { packages: number }[]).reduce((sum, { packages }) => sum + packages, 0);
}
