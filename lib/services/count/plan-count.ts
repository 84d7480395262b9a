import type { CacheDb, PackageRow } from '../../data/cache-db';
import { livingPlants, manifestPackages } from '../../data/check-world';
import { highestKey, lowestKey } from '../../data/key-range';
import type { OpsDb } from '../../data/ops-db';
import { isRoomOf } from '../../domain/count/check-outcome';
import { type CountSession, isInScope } from '../../domain/count/count-session';
import type { CountPlan } from '../../domain/count/zone-progress';
import { compareAmounts } from '../../domain/quantity';

/** Rows read at once: all of them are in memory until the next. */
const rowsAtOnce = 1_000;

/** Notes what Metrc has in the scope of a session, place by place, unless that was done before. */
export async function planCount({ ops, cache }: { ops: OpsDb; cache: CacheDb }, session: CountSession): Promise<void> {
  if (await ops.countPlans.get(session.id)) return;
  const zones = new Map<string, string[]>();
  for await (const { tag, place } of expected(cache, session)) {
    const name = place ?? '';
    const zone = zones.get(name);
    if (zone) zone.push(tag);
    else zones.set(name, [tag]);
  }
  // A place that is empty in Metrc is a place to look at all the same.
  if (session.scope.by === 'places') for (const name of session.scope.names) zones.set(name, zones.get(name) ?? []);
  const plan: CountPlan = {
    sessionId: session.id,
    facility: session.facility,
    zones: [...zones].map(([name, tags]) => ({ name, tags })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  await ops.countPlans.put(plan);
}

/** What there is to be found, by the kind of the session. */
async function* expected(cache: CacheDb, session: CountSession): AsyncGenerator<{ tag: string; place: string | null }> {
  const { facility, scope } = session;
  if (session.kind === 'presence') {
    for await (const plant of livingPlants(cache, facility)) if (isRoomOf(scope, plant.place)) yield plant;
    return;
  }
  if (scope.by === 'delivery') {
    for (const { tag } of await manifestPackages(cache, facility, scope.key)) yield { tag, place: scope.name };
    return;
  }
  for await (const row of packagesOf(cache, session)) {
    const isHeld = row.list === 'active' || row.list === 'onhold';
    if (isHeld && compareAmounts(row.quantity, '0') > 0 && isInScope(scope, row)) yield row;
  }
}

async function* packagesOf(cache: CacheDb, { facility, scope }: CountSession): AsyncGenerator<PackageRow> {
  if (scope.by === 'tags') {
    const rows = await cache.packages.bulkGet(scope.tags.map((tag) => [facility, tag] as [string, string]));
    for (const row of rows) if (row) yield row;
    return;
  }
  for (let after: unknown = lowestKey; ; ) {
    const range = cache.packages
      .where('[facility+tag]')
      .between([facility, after], [facility, highestKey], after === lowestKey, true);
    const rows = await range.limit(rowsAtOnce).toArray();
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.tag;
  }
}
