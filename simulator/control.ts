import { createHash } from 'node:crypto';
import { editPackage } from './control-edit.ts';
import { pageRows, takeTag } from './control-pages.ts';
import { createRecords, editRecord, rawRecords, vanish } from './control-records.ts';
import type { Faults } from './faults.ts';
import type { Holds } from './holds.ts';
import type { Incoming, Outgoing } from './http.ts';
import { jsonReply, type Reply } from './http.ts';
import type { MoodSwitch } from './mood-switch.ts';
import { createRandom } from './random.ts';
import type { RequestLog } from './request-log.ts';
import type { Traffic } from './traffic.ts';
import type { Life, LifeSettings } from './world/life.ts';
import { makePackage, type NewPackage } from './world/new-packages.ts';
import { countOnHand, onHandCsv } from './world/on-hand.ts';
import { packagesIn } from './world/package-lists.ts';
import type { Facility, PackageList } from './world/types.ts';
import type { World } from './world/world.ts';

export interface ControlDeps {
  world: World;
  moods: MoodSwitch['moods'];
  setMoods: MoodSwitch['set'];
  faults: Faults;
  holds: Holds;
  log: RequestLog;
  traffic: Traffic;
  life: Life;
}

/** Fields of a control request's JSON body, not yet checked. */
type Body = Record<string, unknown>;
type Handler = (body: Body, query: URLSearchParams) => unknown;

/**
 * The control room, under `/__simulator/` on any host, without keys. Errors of the caller are 400 with
 * `{"error":…}`. It is not logged and never late.
 */
export function createControl(deps: ControlDeps): (req: Incoming, res: Outgoing, url: URL) => Promise<void> {
  const handlers = handlersOf(deps);
  return async (req, res, url) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const handler = handlers[`${req.method} ${url.pathname.replace('/__simulator/', '')}`];
    const reply = handler ? run(handler, Buffer.concat(chunks).toString('utf8'), url) : notFound(handlers);
    res.statusCode = reply.status;
    for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value);
    res.end(reply.body);
  };
}

function handlersOf(deps: ControlDeps): Record<string, Handler> {
  const { world, moods, setMoods, faults, holds, log, traffic, life } = deps;
  const onHand = (query: URLSearchParams) => {
    const facility = facilityOf(world, query.get('license'));
    const planted = Number(query.get('differences') ?? 0);
    return countOnHand(facility, {
      differences: planted,
      random: createRandom(world.seed).fork(`on hand ${facility.license} ${planted}`),
      unreported: life.shop.unreported(facility),
    });
  };
  return {
    'GET state': () => ({
      moods,
      faults: faults.list(),
      holds: holds.rules(),
      life: life.settings,
      traffic: traffic.counts(),
      ...worldState(world),
    }),
    'POST moods': (body) => setMoods(body),
    'POST faults': (body) => (Array.isArray(body) ? body.map(faults.add) : faults.add(body)),
    'DELETE faults': (_body, query) => {
      faults.remove(query.get('id') ?? undefined);
      return faults.list();
    },
    'POST hold': (body) => holds.add(body),
    'POST pause-next': (body) => holds.add({ ...body, times: 1 }),
    'GET held': () => holds.parked(),
    'POST release': ({ id }) => ({ released: holds.release(id === undefined ? undefined : String(id)) }),
    'GET log': (_body, query) => {
      const since = Number(query.get('since') ?? 0);
      return { requests: log.requests.filter(({ n }) => n > since), effects: log.effects, writes: log.writes };
    },
    'DELETE log': () => {
      log.clear();
      return {};
    },
    'DELETE traffic': () => {
      traffic.clear();
      return {};
    },
    'GET world/packages': (_body, query) => rawPackages(facilityOf(world, query.get('license')), query),
    'GET world/adjustments': (_body, query) => facilityOf(world, query.get('license')).adjustments,
    'POST sell': ({ license, n, report }) => {
      const facility = facilityOf(world, license);
      const sales = life.shop.sell(facility, Number(n ?? 1));
      return { sales, reported: report === false ? [] : life.shop.report(facility) };
    },
    'POST report': ({ license }) => ({ reported: life.shop.report(facilityOf(world, license)) }),
    'POST edit': (body) => editPackage(world, facilityOf(world, body.license), body),
    'POST create-packages': (body) => createPackages(world, body),
    'GET world/records': (_body, query) => rawRecords(facilityOf(world, query.get('license')), query),
    'GET page-rows': (_body, query) => pageRows(world, facilityOf(world, query.get('license')), query),
    'POST take-tag': (body) => takeTag(world, facilityOf(world, body.license), body),
    'POST edit-record': (body) => editRecord(world, facilityOf(world, body.license), body),
    'POST create-records': (body) => createRecords(world, facilityOf(world, body.license), body),
    'POST vanish': (body) => vanish(world, facilityOf(world, body.license), body),
    'POST advance': ({ ms }) => ({ happened: life.advance(Number(ms)), now: world.clock.now() }),
    'POST life': (body) => {
      life.set(body as Partial<LifeSettings>);
      return life.settings;
    },
    'POST clock': ({ offsetMs }) => ({ moods: setMoods({ clockOffsetMs: Number(offsetMs) }), now: world.clock.now() }),
    'GET on-hand.csv': (_body, query) => onHandCsv(onHand(query)),
    'GET on-hand.json': (_body, query) => onHand(query),
  };
}

function run(handler: Handler, text: string, url: URL): Reply {
  try {
    const answer = handler(text === '' ? {} : (JSON.parse(text) as Body), url.searchParams);
    if (typeof answer !== 'string') return jsonReply(200, answer);
    return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: Buffer.from(answer) };
  } catch (error) {
    return jsonReply(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function notFound(handlers: Record<string, Handler>): Reply {
  return jsonReply(404, { error: `no such control; there are: ${Object.keys(handlers).join(', ')}` });
}

function worldState(world: World) {
  const lists: PackageList[] = ['active', 'onhold', 'inactive', 'intransit', 'transferred'];
  return {
    seed: world.seed,
    now: world.clock.now(),
    vendorKey: world.vendorKey,
    userKeys: [...world.userKeys].map(([key, { name }]) => ({ key, name })),
    facilities: world.facilities.map((facility) => ({
      host: `${facility.state}.metrc.com`,
      license: facility.license,
      name: facility.name,
      revision: world.revision(facility),
      can: facility.can,
      packages: Object.fromEntries(lists.map((list) => [list, packagesIn(facility, list).length])),
      records: Object.fromEntries(facility.records.kinds().map((kind) => [kind, facility.records.all(kind).length])),
    })),
  };
}

/** The packages as the world has them; `hash` alone tells whether anything differs. */
function rawPackages(facility: Facility, query: URLSearchParams) {
  const list = query.get('list') as PackageList | null;
  const label = query.get('label');
  const packages = (list ? packagesIn(facility, list) : [...facility.packages.values()])
    .filter((pkg) => label === null || pkg.label === label)
    .map((pkg) => ({
      ...pkg,
      itemName: facility.items.find(({ id }) => id === pkg.itemId)?.name ?? null,
      locationName: facility.locations.find(({ id }) => id === pkg.locationId)?.name ?? null,
    }));
  const hash = createHash('sha256').update(JSON.stringify(packages)).digest('hex');
  return { license: facility.license, count: packages.length, hash, packages };
}

function createPackages(world: World, body: Body) {
  const facility = facilityOf(world, body.license);
  const given = (body.packages as NewPackage[] | undefined) ?? Array.from({ length: Number(body.n ?? 1) }, () => ({}));
  const random = world.random.fork(`new packages ${facility.packages.size}`);
  const writer = { by: String(body.by ?? 'Other User'), door: 'user' as const };
  return given.map((fields) => makePackage(world, facility, random, fields, writer));
}

function facilityOf(world: World, license: unknown): Facility {
  const facility = world.facilities.find((f) => f.license === license);
  if (!facility) throw new TypeError(`no facility with license ${String(license)}`);
  return facility;
}
