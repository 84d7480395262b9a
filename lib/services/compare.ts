import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import { comparePackage } from '../domain/reconcile/compare-package';
import { tagsWith } from '../domain/reconcile/standing';
import { say } from '../domain/sentence';
import type { Verdict, VerdictCode } from '../domain/verdict';
import type { Clock } from '../platform/clock';
import { compareRows } from './compare-rows';
import type { Freshness } from './freshness';
import { gatherFacts, readFrame } from './package-facts';
import { compareFacility, type Tally } from './reconcile/compare-facility';
import { createNotedChanges } from './reconcile/noted-changes';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** Gathers what is known and compares. Writes differences and tallies, and nothing else. */
export interface Compare {
  /**
   * Verdicts of rows on a page, in their order. Rows that differ from the mirror start a read (`freshness.ts`).
   * @param isDrawn Metrc's page has just drawn them
   */
  rows(facility: FacilityKey, rows: readonly HostRow[], isDrawn?: boolean): Promise<Verdict[]>;
  /** Remembers that these tags changed (null: all of them), for the next {@link Compare.facility}. */
  note(facility: FacilityKey, tags: readonly string[] | null): void;
  /** What changed since the last time, or every package of mirror and readings; differences and tally are kept. */
  facility(facility: FacilityKey): Promise<Tally>;
  /** Some of the packages that came to a verdict at the last compare, as they compare now. */
  listed(facility: FacilityKey, code: VerdictCode, limit: number): Promise<Verdict[]>;
}

/** Makes the compare. */
export function createCompare(parts: Dbs & { clock: Clock; freshness?: Freshness }): Compare {
  const { cache, clock } = parts;
  const noted = createNotedChanges(cache);
  /** One facility is compared once at a time: two would both begin the same difference. */
  const going = new Map<FacilityKey, Promise<Tally>>();

  async function compareNow(facility: FacilityKey): Promise<Tally> {
    const changed = await noted.take(facility);
    const frame = await readFrame(parts, facility, clock.now());
    if (!frame) return { facility, compared: 0, differ: 0, counts: {}, at: clock.now(), due: 0, looked: 0 };
    try {
      const tally = await compareFacility(parts, frame, changed);
      await noted.markLeft(facility);
      return tally;
    } catch (error) {
      noted.note(facility, null);
      throw error;
    }
  }

  return {
    note: noted.note,
    async rows(facility, rows, isDrawn = false) {
      const frame = await readFrame(parts, facility, clock.now());
      if (!frame) return rows.map(({ key }) => ({ key, code: 'not-compared', sentence: say('verdict_not_set_up') }));
      return compareRows(parts, frame, rows, isDrawn);
    },
    async listed(facility, code, limit) {
      const [frame, standing] = [await readFrame(parts, facility, clock.now()), await cache.standings.get(facility)];
      if (!frame || !standing) return [];
      const asked = tagsWith(standing, [code], limit).map((tag) => ({ tag, row: null }));
      const verdicts = (await gatherFacts(parts, frame, asked)).map(comparePackage);
      return verdicts.filter((verdict) => verdict.code === code);
    },
    facility(facility) {
      const before = going.get(facility) ?? Promise.resolve();
      const now = before.catch(() => {}).then(() => compareNow(facility));
      going.set(facility, now);
      const done = () => {
        if (going.get(facility) === now) going.delete(facility);
      };
      now.then(done, done);
      return now;
    },
  };
}
