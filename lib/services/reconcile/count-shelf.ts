import type { CacheDb } from '../../data/cache-db';
import type { OpsDb } from '../../data/ops-db';
import { readThresholds } from '../../data/thresholds';
import { type Quantity, showQuantity } from '../../domain/quantity';
import type { Correction, Difference } from '../../domain/reconcile/difference';
import { type CountJudgement, judgeCount } from '../../domain/reconcile/judge-count';
import { toleranceIn } from '../../domain/reconcile/thresholds';
import { say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import type { Compare } from '../compare';
import { importReadings } from '../import-readings';
import type { ReadBack } from '../read-back';
import { type Amendment, amendDifference } from './amend-difference';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock; readBack: ReadBack; compare: Compare };

/** A count of the shelf for one difference. */
export interface ShelfCount {
  id: string;
  counted: Quantity;
  /** Where it stands and what it is, as seen on the shelf; null leaves what the reading said. */
  place: string | null;
  item: string | null;
  note: string;
  who: string;
}

/**
 * Says which side a count agrees with, by a fresh read of Metrc. Nothing is stored but what Metrc answered.
 * @returns null where the difference is not open any more
 * @throws ApiError when Metrc cannot be read: then nothing is judged
 */
export async function weighCount(parts: Parts, id: string, counted: Quantity): Promise<CountJudgement | null> {
  const difference = await parts.ops.differences.get(id);
  if (difference?.standing !== 'open') return null;
  const { facility, record, variance } = difference;
  const view = await parts.readBack.package(facility, record);
  const metrc = view && { amount: view.quantity, unit: view.unit };
  const { tolerances } = await readThresholds(parts.ops, facility);
  return judgeCount(counted, metrc, variance?.amount ?? null, toleranceIn(tolerances, metrc?.unit ?? counted.unit));
}

/**
 * Takes a shelf count for true. It becomes a reading of its own, and what is left of the difference is measured against
 * it. Where Metrc is wrong this confirms a discrepancy, from which on a discovery countdown runs; where the first
 * reading was, it is corrected here and nothing else begins.
 * @param as.newId made by the form: asked again after a lost answer, it is the same count
 * @returns the difference as it stands then; null where it was not open any more
 */
export async function takeCount(parts: Parts, count: ShelfCount, as: CountAs): Promise<Difference | null> {
  const { ops, readBack, compare } = parts;
  const difference = await ops.differences.get(count.id);
  if (difference?.standing !== 'open') return null;
  const { facility, record } = difference;
  if (!(await ops.sources.get(as.newId))) {
    await storeReading(parts, difference, count, as);
    await amendDifference(ops, count.id, deedOf(count, as, parts.clock.now()));
  }
  // Without an answer it waits for the next pull.
  await readBack.package(facility, record).catch(() => null);
  compare.note(facility, [record]);
  await compare.facility(facility);
  return (await ops.differences.get(count.id)) ?? null;
}

/** What a count is called, and what it is taken for. */
export interface CountAs {
  newId: string;
  name: string;
  isDiscrepancy: boolean;
}

async function storeReading(
  { ops, clock }: Parts,
  { facility, record: tag, onHand }: Difference,
  { counted, place, item, who }: ShelfCount,
  { newId, name }: CountAs,
): Promise<void> {
  const row = { tag, quantity: counted.amount, unit: counted.unit };
  const seen = { place: place ?? onHand?.place ?? null, item: item ?? onHand?.item ?? null };
  const terms = { kind: 'typed', asOf: clock.now(), covers: 'some', delayMinutes: 0 } as const;
  const wanted = { ...terms, facility, name, rows: [{ ...row, ...seen }], who };
  const stored = await importReadings({ ops, clock, newId: () => newId }, wanted);
  if (!stored.ok) throw new RangeError('the count is no quantity');
}

function deedOf({ counted, note, who }: ShelfCount, { newId, isDiscrepancy }: CountAs, now: number): Amendment {
  const words = showQuantity(counted.amount, counted.unit);
  const deed = { who, now, note };
  if (isDiscrepancy) {
    const confirmed = { at: now, who, counted, note };
    return { ...deed, kind: 'confirmed', what: say('reconcile_did_confirm', words), change: () => ({ confirmed }) };
  }
  const correction: Correction = { kind: 'here', at: now, who, actionId: null, sourceId: newId, reason: '', note };
  return { ...deed, kind: 'correction', what: say('reconcile_did_here', words), change: () => ({ correction }) };
}
