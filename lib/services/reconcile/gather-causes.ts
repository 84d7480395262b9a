import type { CacheDb, RecordRow } from '../../data/cache-db';
import { openDifferences } from '../../data/differences';
import type { OpsDb } from '../../data/ops-db';
import { type PackageLayers, readLayers } from '../../data/package-layers';
import { namedRecords } from '../../data/record-table';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import { minus, sameAmount } from '../../domain/quantity';
import type { Cause, CauseFacts, QuantityLine, StaleList, UnsettledAction } from '../../domain/reconcile/causes/cause';
import { causesOf } from '../../domain/reconcile/causes/causes-of';
import { packSizesOf } from '../../domain/reconcile/causes/pack-sizes';
import type { Difference } from '../../domain/reconcile/difference';
import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { isPackage, withPatch } from '../../domain/subject';
import { packageLines } from './package-lines';

type Dbs = { ops: OpsDb; cache: CacheDb };

/**
 * What may explain each of some differences of one facility, by id. Reads only, and nothing of Metrc's.
 * @param keyTrouble the keys are locked or refused
 */
export async function gatherCauses(
  dbs: Dbs,
  differences: readonly Difference[],
  keyTrouble: boolean,
): Promise<Map<string, Cause[]>> {
  const [first] = differences;
  if (!first) return new Map();
  const { facility } = first;
  const tags = differences.map(({ record }) => record);
  const layers = await readLayers(dbs, facility, tags, { isWanted: () => false, others: [] });
  const others = await openDifferences(dbs.ops, facility);
  const staleLists = await readStaleLists(dbs.cache, facility);
  const causes = new Map<string, Cause[]>();
  for (const difference of differences) {
    const found = layers.get(difference.record);
    const facts = found && (await factsOf(dbs.cache, found, difference));
    if (facts) causes.set(difference.id, causesOf(difference, { ...facts, others, staleLists, keyTrouble }));
  }
  return causes;
}

type OwnFacts = Pick<CauseFacts, 'actions' | 'lines' | 'packSizes'>;

async function factsOf(cache: CacheDb, layers: PackageLayers, { facility, record }: Difference): Promise<OwnFacts> {
  const named = (feeds: string[]): Promise<RecordRow[]> => namedRecords(cache, facility, feeds, record);
  const lines: QuantityLine[] = await packageLines(cache, layers, {
    receipt: await named(['receipt-lines']),
    transfer: await named(['transfer-packages']),
  });
  return {
    lines,
    packSizes: packSizesOf(layers.mirror?.raw ?? null),
    actions: layers.actions.filter(({ state }) => state !== 'confirmed').map(unsettled),
  };
}

function unsettled(action: ActionRecord): UnsettledAction {
  const { state, what, input, baseline, before, createdAt: at } = action;
  const subject = before ?? baseline;
  if (!subject || !isPackage(subject)) return { state, what, change: null, at };
  const { quantity } = withPatch(subject, actionOf(action.type).effect(input, subject));
  const change = sameAmount(quantity, subject.quantity)
    ? null
    : { amount: minus(quantity, subject.quantity), unit: subject.unit };
  return { state, what, change, at };
}

/** Lists in which quantities move, and how far each is read. One that may not be read is no evidence of anything. */
async function readStaleLists(cache: CacheDb, facility: FacilityKey): Promise<StaleList[]> {
  const feeds = { 'packages-active': say('list_packages_active'), adjustments: say('list_adjustments') };
  const cursors = await cache.cursors.bulkGet(Object.keys(feeds).map((feed) => [facility, feed] as [string, string]));
  return Object.values(feeds).flatMap((name, i) => {
    const cursor = cursors[i];
    return cursor?.permitted && cursor.asOf !== null ? [{ name, asOf: cursor.asOf }] : [];
  });
}
