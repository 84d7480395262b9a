import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { listsOfEntity } from '../domain/feeds/one-record';
import type { HostRow } from '../domain/host-row';
import { parseTag } from '../domain/package-tag';
import { packages } from '../domain/pages/packages';
import type { PageKind } from '../domain/pages/page-kind';
import { pageKind } from '../domain/pages/registry';
import { comparePackage } from '../domain/reconcile/compare-package';
import { compareRecord } from '../domain/reconcile/compare-record';
import type { PageState } from '../domain/reconcile/page-state';
import { listField, rowAgainstMirror } from '../domain/reconcile/row-against-mirror';
import { say } from '../domain/sentence';
import type { Verdict } from '../domain/verdict';
import type { Freshness, Judged } from './freshness';
import { type Frame, gatherFacts, type KnownPackage } from './package-facts';
import { refOf } from './readable-rows';
import { gatherRecords, type RowFacts } from './record-facts';

/** What comparing rows needs. */
export interface RowParts {
  ops: OpsDb;
  cache: CacheDb;
  /** Absent where nobody looks at a page: nothing is read then. */
  freshness?: Freshness;
}

/** Rows of pages by kind, each kind gathered at once; a row that this version does not know is not compared. */
export async function compareRows(
  parts: RowParts,
  frame: Frame,
  rows: readonly HostRow[],
  isDrawn: boolean,
): Promise<Verdict[]> {
  const verdicts = new Map<HostRow, Verdict>();
  for (const [id, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const kind = pageKind(id);
    if (!kind) continue;
    const compare = kind.entity === 'package' ? comparePackages : compareRecords;
    const found = await compare(parts, frame, { kind, rows: ofKind, isDrawn });
    found.forEach((verdict, i) => {
      verdicts.set(ofKind[i] as HostRow, verdict);
    });
  }
  return rows.map((row) => verdicts.get(row) ?? { key: row.key, ...unknownRow });
}

interface Asked {
  kind: PageKind;
  rows: readonly HostRow[];
  isDrawn: boolean;
}

const unknownRow = { code: 'not-compared', sentence: say('verdict_row_unreadable') } as const;

async function comparePackages(parts: RowParts, frame: Frame, { kind, rows, isDrawn }: Asked): Promise<Verdict[]> {
  const facts = await gatherFacts(
    parts,
    frame,
    rows.map((row) => ({ tag: row.key, row })),
  );
  // A line of a manifest says how it was then: the package may have come back since.
  const states =
    kind === packages
      ? judge(
          parts,
          frame,
          facts.map((one) => judgedPackage(frame, one)),
          isDrawn,
        )
      : null;
  return facts.map((one, i) => comparePackage({ ...one, page: states?.[i] ?? 'same' }));
}

async function compareRecords(parts: RowParts, frame: Frame, { kind, rows, isDrawn }: Asked): Promise<Verdict[]> {
  const facts = await gatherRecords(parts, frame, kind, rows);
  const states = judge(parts, frame, facts.map(judgedRecord), isDrawn);
  return facts.map((one, i) => {
    const page = states[i] ?? 'same';
    return compareRecord({ ...one, page: page === 'unread' && isReadWhole(one) ? 'later' : page });
  });
}

function judge(parts: RowParts, frame: Frame, judged: readonly Judged[], isDrawn: boolean): PageState[] {
  const { facility, connected } = frame.record;
  if (parts.freshness && connected) return parts.freshness.judge(facility, judged, isDrawn);
  return judged.map(({ differs }) => (differs && connected ? 'unread' : 'same'));
}

/** A row of a package beside the mirror. Until the first pull is complete, an unmet tag is no news. */
function judgedPackage(frame: Frame, { tag, row, mirror }: KnownPackage): Judged {
  const shown = row as HostRow;
  const differing = mirror ? rowAgainstMirror(shown, packages, mirror) : [];
  const isOnRoad = [shown.grid, mirror?.list].includes('intransit') && differing.includes(listField);
  return {
    row: shown,
    differs: mirror ? differing.length > 0 : frame.knownUntil !== null && parseTag(tag) !== null,
    heardAt: mirror?.pulledAt ?? null,
    // A single read does not say "in transit" (metrc-api section 10).
    ref: isOnRoad ? null : { entity: 'package', key: tag },
  };
}

/** Its list takes no window: it is read now and then, and Sync would not read it sooner. */
function isReadWhole({ row, kind }: RowFacts): boolean {
  const lists = kind.grids[row.grid] ?? [];
  return lists.length > 0 && listsOfEntity(kind.entity).every((feed) => !lists.includes(feed.id) || !feed.windowed);
}

/** A row of another record beside the mirror. */
function judgedRecord({ row, kind, mirror, stored, notCompared }: RowFacts): Judged {
  const isUnmet = !mirror && notCompared.key === 'verdict_not_pulled_yet';
  const differs = mirror ? rowAgainstMirror(row, kind, mirror).length > 0 : isUnmet;
  return { row, differs, heardAt: stored?.pulledAt ?? null, ref: refOf(kind, row, stored) };
}
