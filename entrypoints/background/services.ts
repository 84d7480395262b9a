import { CacheDb } from '@/lib/data/cache-db';
import { ApiError } from '@/lib/data/metrc/api-error';
import { createMetrcClient } from '@/lib/data/metrc/client';
import { metrcWrite } from '@/lib/data/metrc/write';
import { OpsDb } from '@/lib/data/ops-db';
import { createVault } from '@/lib/data/vault';
import { apiHostOf, type FacilityKey, facilityParts } from '@/lib/domain/facility';
import { feeds } from '@/lib/domain/feeds/registry';
import { systemClock as clock } from '@/lib/platform/clock';
import { freshConnections, sharedConnections } from '@/lib/platform/fresh-connections';
import { withLock } from '@/lib/platform/locks';
import { protocolOf } from '@/lib/platform/protocol';
import { stayAwake } from '@/lib/platform/stay-awake';
import { sleepAgain, wakeAt, wakeUntilDone } from '@/lib/platform/wake-up';
import { createCompare } from '@/lib/services/compare';
import { createFileImports } from '@/lib/services/file-imports';
import { createFreshness } from '@/lib/services/freshness';
import { createHosts } from '@/lib/services/hosts';
import { createPull } from '@/lib/services/pull/pull';
import { createPush } from '@/lib/services/push/push';
import { createReadBack } from '@/lib/services/read-back';
import { createCompareSoon } from '@/lib/services/reconcile/compare-soon';
import { describeFacilities } from '@/lib/services/set-up';
import { createSync } from '@/lib/services/sync';
import { createTransports } from '@/lib/services/transports';
import { createNews } from './news';

/** Everything the background does, made once per life of the worker. */
export function createServices() {
  const ops = new OpsDb();
  const cache = new CacheDb();
  const vault = createVault();
  const hosts = createHosts({ ops, clock, recovered: () => void push.pump() });
  const worldwide = { ops, cache, clock, vault };
  const metrc = createMetrcClient({
    fetch: (...call) => fetch(...call),
    clock,
    limiterOf: hosts.limiterOf,
    onRead: hosts.learnClock,
    async keysFor(facility) {
      const keys = await vault.keys(facilityParts(facility).state);
      if (!keys) throw new ApiError('unauthorized');
      return keys;
    },
  });
  const assertKeys = async (facility: FacilityKey) => {
    const { state } = facilityParts(facility);
    const keys = await vault.keys(state);
    if (!keys) throw new ApiError('unauthorized');
    const { rows } = await metrc.facilities(keys, state);
    await describeFacilities(ops, state, rows, clock.now());
  };
  const news = createNews({
    ...worldwide,
    progress: (facility) => pull.progress(facility),
    since: (facility) => sync.since(facility),
    failure: (facility) => sync.failure(facility),
  });
  const changed = (facility: FacilityKey, tags: string[]) => {
    compare.note(facility, tags);
    news.verdictsStale(facility, tags);
  };
  const compareSoon = createCompareSoon({
    compare: (facility) => stayAwake(() => compare.facility(facility)),
    done: (facility) => news.statusChanged(facility),
  });
  const readBack = createReadBack({ ops, cache, metrc, clock, changed });
  const freshness = createFreshness({ readBack, clock, stale: changed });
  const compare = createCompare({ ops, cache, clock, freshness });
  const pull = createPull({
    ops,
    cache,
    metrc,
    clock,
    feeds,
    assertKeys,
    changed,
    report: news.progressed,
    readers: (facility) => hosts.limiterFor(facility).concurrent(),
    tryNow: (facility) => hosts.limiterFor(facility).tryNow(),
    hurry: hosts.hurry,
  });
  const sync = createSync({
    ...worldwide,
    pull,
    compare,
    exclusively: (facility, work) => withLock(`pull:${facility}`, () => stayAwake(work)),
    retryLater: wakeUntilDone,
    calm: sleepAgain,
    statusChanged: news.statusChanged,
    verdictsStale: (facility) => news.verdictsStale(facility, null),
  });
  const transports = createTransports({ ops, freshConnections, sharedConnections, protocolOf });
  const push = createPush(
    {
      ops,
      cache,
      clock,
      readBack,
      assertKeys,
      changed(facility, tags) {
        changed(facility, tags);
        compareSoon(facility);
      },
      newId,
      async write(write) {
        const send = () => metrcWrite(write, { fetch: (...call) => fetch(...call), now: clock.now });
        const answer = await hosts.limiterFor(write.facility).write(send);
        await transports.learn(apiHostOf(write.facility), write.transport, answer);
        return answer;
      },
      transport: (facility) => transports.choose(apiHostOf(facility)),
      isUntried: (facility) => transports.isUntried(apiHostOf(facility)),
      serverNow: (facility) => hosts.serverNow(apiHostOf(facility)),
      wakeAt: (at) => wakeAt(at, clock.now()),
      async keyState(facility) {
        const keys = await vault.keys(facilityParts(facility).state);
        if (keys) return { kind: 'ready', person: keys.person, keys };
        return { kind: (await vault.state()).kind === 'locked' ? 'locked' : 'none' };
      },
    },
    (work) => withLock('push', () => stayAwake(work)),
  );
  const fileImports = createFileImports({ ops, clock });
  return {
    ops,
    cache,
    clock,
    vault,
    metrc,
    hosts,
    readBack,
    freshness,
    compare,
    fileImports,
    pull,
    sync,
    push,
    news,
    newId,
  };
}

/** See {@link createServices}. */
export type Services = ReturnType<typeof createServices>;

function newId(): string {
  return crypto.randomUUID();
}

/** Whose keys are here, for activity; empty without any. */
export async function personOf({ vault }: Pick<Services, 'vault'>): Promise<string> {
  const state = await vault.state();
  return state.kind === 'empty' ? '' : state.person;
}
