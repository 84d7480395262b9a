import type { RecordRef } from '../domain/actions/define-action';
import type { FacilityKey } from '../domain/facility';
import type { HostRow } from '../domain/host-row';
import type { PageState } from '../domain/reconcile/page-state';
import type { Clock } from '../platform/clock';
import type { ReadBack } from './read-back';

/** More rows that differ at once than this are a pull's work: Sync is suggested. */
export const mostPerScreen = 20;
/** Rows come from a page, and a page can be forged: no more reads than this a minute, whatever it says. */
const mostPerMinute = 40;
const minuteMs = 60_000;
/** Rows drawn again sooner say nothing new: grids are drawn several times while they settle. */
const redrawnMs = 10_000;
/** Rows remembered: a few screens of 500. */
const mostRemembered = 5_000;

/** A row on a page beside what the mirror says of its record. */
export interface Judged {
  row: HostRow;
  /** It says something else than the mirror, or the mirror has no such record. */
  differs: boolean;
  /** Client instant at which Metrc was last read for this record; null: never. */
  heardAt: number | null;
  /** How the record is read by itself; null where Metrc has no such call, or it would not settle the difference. */
  ref: RecordRef | null;
}

/** Keeps the mirror as new as the pages that people look at (design, section 2: what the page shows). */
export interface Freshness {
  /**
   * How rows stand to the mirror. Those that differ start one read each, in the background; its end is told to `stale`.
   * A row with the same words is read once, and once more when Metrc has drawn it again.
   * @param isDrawn Metrc's page has just drawn these rows
   */
  judge(facility: FacilityKey, rows: readonly Judged[], isDrawn: boolean): PageState[];
  /** Reads these records once each, as somebody has just changed them. @returns false: too many, nothing is read */
  read(facility: FacilityKey, wanted: readonly { key: string; ref: RecordRef }[]): boolean;
}

interface Seen {
  words: string;
  /** When a page was first seen saying so. */
  at: number;
  read: 'not' | 'going' | 'ended';
}

/** Makes a {@link Freshness}. Its memory lives as long as the worker: after that a row may be read once more. */
export function createFreshness(parts: {
  readBack: Pick<ReadBack, 'record'>;
  clock: Clock;
  /** The verdicts of these rows may be different now. */
  stale(facility: FacilityKey, keys: string[]): void;
}): Freshness {
  const { readBack, clock } = parts;
  const seen = new Map<string, Seen>();
  const spent = new Map<FacilityKey, number[]>();

  function remember(facility: FacilityKey, row: HostRow, isDrawn: boolean): Seen {
    const id = `${facility}|${row.kind}|${row.grid}|${row.key}`;
    const words = JSON.stringify(row.fields);
    const now = clock.now();
    const known = seen.get(id);
    const isSame = known?.words === words && !(isDrawn && known.read !== 'going' && now - known.at > redrawnMs);
    const entry: Seen = isSame ? known : { words, at: now, read: 'not' };
    // Put back at the end: the oldest is forgotten first.
    seen.delete(id);
    seen.set(id, entry);
    if (seen.size > mostRemembered) seen.delete(seen.keys().next().value ?? '');
    return entry;
  }

  function mayRead(facility: FacilityKey, count: number): boolean {
    const now = clock.now();
    const recent = (spent.get(facility) ?? []).filter((at) => now - at < minuteMs);
    if (count > mostPerScreen || recent.length + count > mostPerMinute) return false;
    spent.set(facility, [...recent, ...Array<number>(count).fill(now)]);
    return true;
  }

  async function readOne(facility: FacilityKey, { key, ref }: { key: string; ref: RecordRef }, entry: Seen | null) {
    // A read that fails leaves the row as it was: the next pull tells.
    await readBack.record(facility, ref).catch(() => null);
    if (entry) entry.read = 'ended';
    parts.stale(facility, [key]);
  }

  return {
    judge(facility, rows, isDrawn) {
      const entries = rows.map(({ row }) => remember(facility, row, isDrawn));
      const states = rows.map((judged, i) => stateOf(judged, entries[i] as Seen));
      const due = rows.flatMap(({ row, ref }, i) => {
        const entry = entries[i] as Seen;
        return states[i] === 'reading' && entry.read === 'not' && ref ? [{ key: row.key, ref, entry }] : [];
      });
      if (!due.length) return states;
      if (!mayRead(facility, due.length)) {
        return states.map((state, i) => (state === 'reading' && entries[i]?.read === 'not' ? 'unread' : state));
      }
      for (const { entry, ...wanted } of due) {
        entry.read = 'going';
        void readOne(facility, wanted, entry);
      }
      return states;
    },
    read(facility, wanted) {
      if (!mayRead(facility, wanted.length)) return false;
      for (const one of wanted) void readOne(facility, one, null);
      return true;
    },
  };
}

function stateOf({ differs, heardAt, ref }: Judged, entry: Seen): PageState {
  if (!differs) return 'same';
  if (heardAt !== null && heardAt > entry.at) return 'older';
  return ref && entry.read !== 'ended' ? 'reading' : 'unread';
}
