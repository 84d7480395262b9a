import { createApi } from '../../simulator/api/index.ts';
import { editPackage } from '../../simulator/control-edit.ts';
import { createMoodSwitch } from '../../simulator/mood-switch.ts';
import { createReadView } from '../../simulator/read-lag.ts';
import { createClock } from '../../simulator/world/clock.ts';
import { packagesIn } from '../../simulator/world/package-lists.ts';
import { createShop } from '../../simulator/world/shop.ts';
import type { Facility, Package } from '../../simulator/world/types.ts';
import { createWorld } from '../../simulator/world/world.ts';

/** Somebody else's change of one package, as the control room takes it. */
export type Edit = { label: string; kind: string } & Record<string, string>;

/** The simulator's world and API in this process: months pass in it as fast as somebody lets them. */
export function openLocalShop(options: { now: () => number; seed: number; packages: number }) {
  const world = createWorld({ ...options, clock: createClock(options.now) });
  const { moods, set: setMoods } = createMoodSwitch(world);
  const api = createApi({ world, moods, view: createReadView(world, moods) });
  const [facility, second] = world.facilities as [Facility, Facility];
  let requests = 0;

  /** Answers as the server would, without a connection in between. */
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    requests += 1;
    const reply = api.answer({
      n: requests,
      host: url.hostname,
      method: request.method,
      path: url.pathname,
      rawQuery: url.search.slice(1),
      headers: Object.fromEntries(request.headers),
      body: Buffer.from(await request.arrayBuffer()),
    });
    const headers = new Headers({ date: new Date(world.clock.now()).toUTCString() });
    for (const [name, value] of Object.entries(reply.headers)) headers.set(name, String(value));
    return new Response(reply.body.length ? new Uint8Array(reply.body) : null, { status: reply.status, headers });
  };

  return {
    world,
    facility,
    /** Another license of the same owner. */
    second,
    setMoods,
    answer,
    requests: () => requests,
    till: createShop(world),
    edit: (edit: Edit, of: Facility = facility) => editPackage(world, of, edit) as Package,
    /** Everything that Metrc says is on the premises. */
    held: (): Package[] => [...packagesIn(facility, 'active'), ...packagesIn(facility, 'onhold')],
    itemOf: (pkg: Package) => facility.items.find(({ id }) => id === pkg.itemId)?.name ?? '',
    placeOf: (pkg: Package) => facility.locations.find(({ id }) => id === pkg.locationId)?.name ?? '',
  };
}

/** A shop of {@link openLocalShop}. */
export type LocalShop = ReturnType<typeof openLocalShop>;
