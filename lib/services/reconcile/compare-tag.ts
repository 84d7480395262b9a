import type { QuantityPoint } from '../../data/cache-db';
import type { PackageLayers } from '../../data/package-layers';
import { comparePackage } from '../../domain/reconcile/compare-package';
import { describeDifference } from '../../domain/reconcile/describe-difference';
import { type Frame, packageFacts } from '../package-facts';
import type { Compared } from './keep-differences';

/** Compares one package by all that is stored of it. */
export function compareTag(frame: Frame, tag: string, layers: PackageLayers): Compared {
  const plain = plainVerdict(frame, layers);
  if (plain) return { key: tag, code: plain, seen: null };
  const facts = packageFacts(frame, tag, null, layers);
  const verdict = comparePackage(facts);
  return { key: tag, code: verdict.code, seen: describeDifference(facts, verdict, frame.thresholds) };
}

/**
 * What nearly every package of a facility comes to, told without gathering its facts: nobody adjusted it, and its one
 * reading says in the same words what Metrc said at that instant. A test holds it to what `comparePackage` would say.
 * @returns null where more has to be looked at
 */
function plainVerdict(frame: Frame, layers: PackageLayers): 'in-sync' | 'no-reading' | null {
  const { mirror, readings, points, events, changes, actions } = layers;
  if (!mirror || (mirror.list !== 'active' && mirror.list !== 'onhold')) return null;
  if (frame.knownUntil === null || !frame.record.connected) return null;
  if (events.length || changes.length || actions.length) return null;
  if (!readings.length && !frame.coverings.length) return 'no-reading';
  const [reading] = readings;
  const source = reading && frame.sources.get(reading.sourceId);
  if (!reading || !source || readings.length > 1) return null;
  // One list of everything, or none: of places and categories each package has to be asked.
  const [covering] = frame.coverings;
  if (frame.coverings.length > 1 || (covering && covering.id !== source.id)) return null;
  if (covering && reading.asOf < covering.asOf) return null;
  const asOf = reading.asOf + frame.skewMs;
  const delay = source.delayMinutes * 60_000;
  if (Math.max(frame.knownUntil, mirror.seenAt) < asOf + delay) return null;
  if (onlyQuantity(points, asOf, delay, frame.adjustmentsUntil) !== reading.quantity) return null;
  if (mirror.unit !== reading.unit) return null;
  if (reading.item && reading.item !== mirror.item) return null;
  if (frame.usesLocations && reading.place && mirror.place !== reading.place) return null;
  return 'in-sync';
}

/**
 * The one quantity that Metrc can have held for as long as the reading may speak of; whatever moved before and after it
 * is known to be movement. Stricter than `metrcAt`, which allows for clocks that are not quite one.
 * @returns null where it may have been another, or nobody knows
 */
function onlyQuantity(
  points: readonly QuantityPoint[],
  asOf: number,
  delay: number,
  adjustmentsUntil: number | null,
): string | null {
  const [first, last] = [asOf - delay, asOf + delay];
  let held: QuantityPoint | null = null;
  for (const point of points) {
    const { from } = point;
    if (from < first) {
      // Kept in the order of their time; where they are not, the whole compare sorts them.
      if (held && (held.from >= from || (held.until ?? from) >= first)) return null;
      held = point;
    } else if (from <= last || adjustmentsUntil === null || from > adjustmentsUntil) return null;
    else if (!held || held.until === null || held.until < last) return null;
  }
  return held?.quantity ?? null;
}
