import 'fake-indexeddb/auto';
import type { Dexie } from 'dexie';
import { CacheDb } from '../data/cache-db';
import { ApiError } from '../data/metrc/api-error';
import { type ApiKeys, createMetrcClient } from '../data/metrc/client';
import { metrcWrite, type Transport } from '../data/metrc/write';
import { OpsDb } from '../data/ops-db';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import { feeds } from '../domain/feeds/registry';
import { createCompare } from '../services/compare';
import { createHosts } from '../services/hosts';
import { createPull } from '../services/pull/pull';
import { createPush } from '../services/push/push';
import { defaultTimes, type KeyState } from '../services/push/push-parts';
import { createReadBack } from '../services/read-back';
import { describeFacilities } from '../services/set-up';
import type { FakeClock } from './fake-clock';

/** The facility of every test world. */
export const facility = 'ca:C11-0000511-LIC' as FacilityKey;

/** Keys of a person, as the vault would give them. */
export const annasKeys: ApiKeys = { vendorKey: 'vendor', userKey: 'anna' };

/** How far a worker gets before it dies. Counts database writes, and requests leaving and coming back. */
export class Fuse {
  steps = 0;
  private readonly last: number;

  constructor(last = Number.POSITIVE_INFINITY) {
    this.last = last;
  }

  get isBlown(): boolean {
    return this.steps > this.last;
  }

  /** @throws once the worker is dead, and for ever after: it touches neither disk nor network again */
  burn(): void {
    if (!this.isBlown) this.steps += 1;
    if (this.isBlown) throw new Error('this worker is dead');
  }
}

let lives = 0;

/** Names of a profile's two databases, unused so far. */
export function newProfile(): { ops: string; cache: string } {
  lives += 1;
  return { ops: `ops-${lives}`, cache: `cache-${lives}` };
}

/** One life of the background worker over a profile: the real services, with the network's and the disk's edge faked. */
export function startWorker(
  profile: { ops: string; cache: string },
  metrc: { fetch: typeof fetch; world: { clock: FakeClock } },
  options: { fuse?: Fuse; transport?: Transport; only?: readonly string[]; window?: number } = {},
) {
  const fuse = options.fuse ?? new Fuse();
  const { clock } = metrc.world;
  const ops = burning(new OpsDb(profile.ops), fuse);
  const cache = burning(new CacheDb(profile.cache), fuse);
  const person: { key: KeyState } = { key: { kind: 'ready', person: 'Anna', keys: annasKeys } };
  const changedTags: string[] = [];
  const wakeUps: number[] = [];
  const hosts = createHosts({ ops, clock, recovered: () => void push.pump() });
  const fetch: typeof globalThis.fetch = async (...call) => {
    fuse.burn();
    const response = await metrc.fetch(...call);
    fuse.burn();
    return response;
  };
  const keys = () => {
    if (person.key.kind !== 'ready') throw new ApiError('unauthorized');
    return person.key.keys;
  };
  const client = createMetrcClient({
    fetch,
    clock,
    keysFor: async () => keys(),
    limiterOf: hosts.limiterOf,
    onRead: hosts.learnClock,
  });
  const assertKeys = async () => {
    const { rows } = await client.facilities(keys(), 'ca');
    await describeFacilities(ops, 'ca', rows, clock.now());
  };
  const changed = (of: FacilityKey, tags: string[]) => {
    compare.note(of, tags);
    changedTags.push(...tags);
  };
  const readBack = createReadBack({ ops, cache, metrc: client, clock, changed });
  const pulled = feeds.filter((feed) => !options.only || options.only.includes(feed.id));
  const pull = createPull({
    ops,
    cache,
    metrc: client,
    clock,
    feeds: pulled,
    assertKeys,
    changed,
    report: async () => {},
    readers: (of) => hosts.limiterFor(of).concurrent(),
    tryNow: (of) => hosts.limiterFor(of).tryNow(),
    hurry: hosts.hurry,
  });
  let ids = 0;
  const pushParts = {
    ops,
    cache,
    clock,
    readBack,
    assertKeys,
    changed,
    newId: () => `action-${clock.now()}-${String(++ids).padStart(4, '0')}`,
    write: (write: Parameters<typeof metrcWrite>[0]) => metrcWrite(write, { fetch, now: () => clock.now() }),
    transport: async () => options.transport ?? ('stream' as const),
    serverNow: (of: FacilityKey) => hosts.serverNow(apiHostOf(of)),
    wakeAt: async (at: number) => void wakeUps.push(at),
    keyState: async () => person.key,
  };
  // A lock is not given back in the same instant.
  const push = createPush(pushParts, (work) => work().finally(() => clock.sleep(5)), defaultTimes, options.window);
  const compare = createCompare({ ops, cache, clock });
  return {
    ops,
    cache,
    clock,
    client,
    readBack,
    pull,
    push,
    pushParts,
    compare,
    hosts,
    person,
    fuse,
    changedTags,
    wakeUps,
  };
}

/** A worker of {@link startWorker}. */
export type FakeWorker = ReturnType<typeof startWorker>;

/** Takes the facility into use. */
export async function useShop(
  ops: OpsDb,
  changes: { connected?: boolean; credentialedDay?: string } = {},
): Promise<void> {
  await ops.facilities.put({
    facility,
    state: 'ca',
    license: 'C11-0000511-LIC',
    name: 'Shop',
    zone: 'America/Los_Angeles',
    credentialedDay: '2026-01-01',
    connected: true,
    addedAt: 0,
    ...changes,
  });
}

/** The n-th tag. */
export function tagOf(n: number): string {
  return `1A4FF0000000001${String(n).padStart(9, '0')}`;
}

function burning<D extends Dexie>(db: D, fuse: Fuse): D {
  db.use({
    stack: 'dbcore',
    name: 'fuse',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            fuse.burn();
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return db;
}
