import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import type { PageKind } from '../domain/pages/page-kind';
import { pageKind } from '../domain/pages/registry';
import { comparePackage } from '../domain/reconcile/compare-package';
import { compareRecord } from '../domain/reconcile/compare-record';
import { say } from '../domain/sentence';
import { differenceCodes, type Verdict } from '../domain/verdict';
import type { Clock } from '../platform/clock';
import { type Frame, gatherFacts, readFrame } from './package-facts';
import { gatherRecords } from './record-facts';

/** Packages gathered at once when the whole facility is compared. */
const chunk = 500;

type Dbs = { ops: OpsDb; cache: CacheDb };

/** Gathers what is known and compares. Reads only, but for the tally. */
export interface Compare {
  /** Verdicts of rows on a page, in their order. */
  rows(facility: FacilityKey, rows: readonly HostRow[]): Promise<Verdict[]>;
  /** Every package of the mirror and of the readings; the tally is kept. */
  facility(facility: FacilityKey): Promise<{ compared: number; differ: number; at: number }>;
}

/** Makes the compare. */
export function createCompare(parts: { ops: OpsDb; cache: CacheDb; clock: Clock }): Compare {
  const { cache, clock } = parts;
  return {
    async rows(facility, rows) {
      const frame = await readFrame(parts, facility, clock.now());
      if (!frame) return rows.map(({ key }) => ({ key, code: 'not-compared', sentence: say('verdict_not_set_up') }));
      return compareRows(parts, frame, rows);
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

/** Rows by kind, each kind gathered at once; a row that this version does not know is not compared. */
async function compareRows(dbs: Dbs, frame: Frame, rows: readonly HostRow[]): Promise<Verdict[]> {
  const verdicts = new Map<HostRow, Verdict>();
  for (const [id, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const kind = pageKind(id);
    if (!kind) continue;
    const found = kind.entity === 'package' ? packages(dbs, frame, ofKind) : records(dbs, frame, kind, ofKind);
    (await found).forEach((verdict, i) => {
      verdicts.set(ofKind[i] as HostRow, verdict);
    });
  }
  return rows.map((row) => verdicts.get(row) ?? { key: row.key, ...unknownRow });
}

const unknownRow = { code: 'not-compared', sentence: say('verdict_row_unreadable') } as const;

async function packages(dbs: Dbs, frame: Frame, rows: readonly HostRow[]): Promise<Verdict[]> {
  const asked = rows.map((row) => ({ tag: row.key, row }));
  return (await gatherFacts(dbs, frame, asked)).map(comparePackage);
}

async function records(dbs: Dbs, frame: Frame, kind: PageKind, rows: readonly HostRow[]): Promise<Verdict[]> {
  return (await gatherRecords(dbs, frame, kind, rows)).map(compareRecord);
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
