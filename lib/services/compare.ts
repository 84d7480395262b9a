import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import { comparePackage } from '../domain/reconcile/compare-package';
import { say } from '../domain/sentence';
import { differenceCodes, type Verdict } from '../domain/verdict';
import type { Clock } from '../platform/clock';
import { compareRows } from './compare-rows';
import type { Freshness } from './freshness';
import { gatherFacts, readFrame } from './package-facts';

/** Packages gathered at once when the whole facility is compared. */
const chunk = 500;

type Dbs = { ops: OpsDb; cache: CacheDb };

/** Gathers what is known and compares. Writes nothing but the tally. */
export interface Compare {
  /**
   * Verdicts of rows on a page, in their order. Rows that differ from the mirror start a read (`freshness.ts`).
   * @param isDrawn Metrc's page has just drawn them
   */
  rows(facility: FacilityKey, rows: readonly HostRow[], isDrawn?: boolean): Promise<Verdict[]>;
  /** Every package of the mirror and of the readings; the tally is kept. */
  facility(facility: FacilityKey): Promise<{ compared: number; differ: number; at: number }>;
}

/** Makes the compare. */
export function createCompare(parts: Dbs & { clock: Clock; freshness?: Freshness }): Compare {
  const { cache, clock } = parts;
  return {
    async rows(facility, rows, isDrawn = false) {
      const frame = await readFrame(parts, facility, clock.now());
      if (!frame) return rows.map(({ key }) => ({ key, code: 'not-compared', sentence: say('verdict_not_set_up') }));
      return compareRows(parts, frame, rows, isDrawn);
    },
    async facility(facility) {
      const tally = { facility, compared: 0, differ: 0, at: clock.now() };
      const frame = await readFrame(parts, facility, clock.now());
      if (!frame) return tally;
      const tags = await tagsToCompare(parts, facility);
      for (let start = 0; start < tags.length; start += chunk) {
        const facts = await gatherFacts(
          parts,
          frame,
          tags.slice(start, start + chunk).map((tag) => ({ tag, row: null })),
        );
        for (const { code } of facts.map(comparePackage)) {
          const differs = differenceCodes.includes(code);
          // Without a reading, on its way, or moving: that is not "compared and equal".
          if (differs || code === 'in-sync') tally.compared += 1;
          if (differs) tally.differ += 1;
        }
      }
      await cache.tallies.put(tally);
      return tally;
    },
  };
}

/** What is on hand in Metrc, and whatever was ever counted or imported here; sorted, so that chunks are ranges. */
async function tagsToCompare({ ops, cache }: Dbs, facility: FacilityKey): Promise<string[]> {
  const lists = ['active', 'onhold', 'intransit'].map((list) => [facility, list]);
  const known = await cache.packages.where('[facility+list]').anyOf(lists).primaryKeys();
  const range = ops.readings
    .where('[facility+tag+sourceId]')
    .between([facility, '', ''], [facility, '\uffff', '\uffff']);
  const counted = await range.primaryKeys();
  return [...new Set([...known, ...counted].map(([, tag]) => tag))].sort();
}
