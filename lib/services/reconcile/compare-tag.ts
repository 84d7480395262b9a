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

/** Metrc's Date header has whole seconds: see `metrcAt`. Being stricter than that costs nothing. */
const clockSlackMs = 0;

/**
 * What nearly every package of a facility comes to, told without gathering its facts: nothing ever happened to it, and
 * its one reading says in the same words what Metrc says. A test holds it to what `comparePackage` would say.
 * @returns null where more has to be looked at
 */
function plainVerdict(frame: Frame, layers: PackageLayers): 'in-sync' | 'no-reading' | null {
  const { mirror, readings, points, events, changes, actions } = layers;
  if (!mirror || (mirror.list !== 'active' && mirror.list !== 'onhold')) return null;
  if (frame.knownUntil === null || !frame.record.connected) return null;
  if (events.length || changes.length || actions.length) return null;
  if (!readings.length && !frame.coverings.length) return 'no-reading';
  const [reading] = readings;
  const [point] = points;
  const source = reading && frame.sources.get(reading.sourceId);
  if (!reading || !point || !source || readings.length > 1 || points.length > 1) return null;
  // One list of everything, or none: of places and categories each package has to be asked.
  const { coverings } = frame;
  if (coverings.length > 1 || (coverings[0] && coverings[0].id !== source.id)) return null;
  const asOf = reading.asOf + frame.skewMs;
  const delay = source.delayMinutes * 60_000;
  if (point.from > asOf - delay) return null;
  if (Math.max(frame.knownUntil, mirror.seenAt) + clockSlackMs < asOf + delay) return null;
  if (point.quantity !== reading.quantity || mirror.unit !== reading.unit) return null;
  if (reading.item && reading.item !== mirror.item) return null;
  if (frame.usesLocations && reading.place && mirror.place !== reading.place) return null;
  return 'in-sync';
}
