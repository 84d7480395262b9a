import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { namesOf } from '../data/record-table';
import type { DialogFacts, DialogLine } from '../domain/dialog-facts';
import type { HostRow } from '../domain/host-row';
import { unitAbbreviation } from '../domain/quantity';
import { comparePackage } from '../domain/reconcile/compare-package';
import type { FacilityRecord } from '../domain/records';
import type { Clock } from '../platform/clock';
import { type Frame, gatherFacts, type KnownPackage, readFrame } from './package-facts';

type Dbs = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** What is known of packages that stand in a dialog of Metrc's own, in the order asked. Reads only. */
export async function dialogFacts(
  dbs: Dbs,
  { facility }: FacilityRecord,
  asked: readonly { tag: string; row: HostRow | null }[],
): Promise<DialogFacts> {
  const frame = await readFrame(dbs, facility, dbs.clock.now());
  if (!frame) return { lines: [], noteReasons: [] };
  const known = (await gatherFacts(dbs, frame, asked)).filter(
    ({ mirror, reading, row, open }) => mirror ?? reading ?? row ?? open[0],
  );
  const reasons = await namesOf(dbs.cache, facility, 'adjust-reasons');
  return {
    lines: known.map((facts) => lineOf(facts, frame)),
    noteReasons: reasons.filter(({ raw }) => wantsNote(raw)).map(({ name }) => name),
  };
}

function wantsNote(raw: unknown): boolean {
  return (raw as { RequiresNote?: boolean } | null)?.RequiresNote === true;
}

function lineOf(facts: KnownPackage, frame: Frame): DialogLine {
  return {
    tag: facts.tag,
    verdict: comparePackage(facts),
    waiting: facts.open.map(({ what }) => what),
    count: usableCount(facts, frame),
  };
}

/**
 * A count of the shelf says what is there as long as nothing has moved since: it must be newer than every change of
 * quantity that Metrc knows, Metrc must have been read since, and nothing may be under way. A file is no shelf count.
 */
function usableCount(facts: KnownPackage, frame: Frame): DialogLine['count'] {
  const { reading, mirror, points, knownUntil } = facts;
  if (!reading || !mirror || facts.open.length || knownUntil === null) return null;
  if (frame.sources.get(reading.sourceId)?.kind === 'file' || reading.unit !== mirror.unit) return null;
  const movedAt = Math.max(...points.map(({ from }) => from));
  if (!points.length || movedAt >= reading.asOf || knownUntil < reading.asOf) return null;
  return { quantity: reading.quantity, unit: unitAbbreviation(reading.unit), source: reading.source };
}
