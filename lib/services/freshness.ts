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
/** Metrc's reads may lag behind its writes by some seconds (metrc-api section 9): so long until a second look. */
const lagMs = 8_000;
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
  /**
   * Reads these records once each, as somebody has just changed them; those that Metrc's API still shows as before once
   * more, some seconds later.
   * @returns false: too many, nothing is read
   */
  read(facility: FacilityKey, wanted: readonly Wanted[]): boolean;
  /** Takes one read out of the minute's share, for a card that a page asked for. @returns false when none is left */
  allows(facility: FacilityKey): boolean;
}

/** A record to be read because somebody has just changed it. */
export interface Wanted {
  key: string;
  ref: RecordRef;
  /** What the mirror's row says of its age; null where it has none. */
  lastModified: string | null;
}

/** A row in its words: two records may share a name, and another text is another row. */
interface Seen {
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
  /** Changed just now, and not seen so in the API yet: what the page shows of them is the newer. */
  const lagging = new Set<string>();

  function remember(facility: FacilityKey, row: HostRow, isDrawn: boolean): Seen {
    const id = JSON.stringify([facility, row.kind, row.grid, row.key, row.fields]);
    const now = clock.now();
    const known = seen.get(id);
    const isDrawnAgain = known && isDrawn && known.read !== 'going' && now - known.at > redrawnMs;
    const entry: Seen = known && !isDrawnAgain ? known : { at: now, read: 'not' };
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

  /** A read that fails leaves the row as it was: the next pull tells. */
  const ask = (facility: FacilityKey, ref: RecordRef) => readBack.record(facility, ref).catch(() => null);

  async function readRow(facility: FacilityKey, key: string, ref: RecordRef, entry: Seen) {
    await ask(facility, ref);
    entry.read = 'ended';
    parts.stale(facility, [key]);
  }

  async function readChanged(facility: FacilityKey, { key, ref, lastModified }: Wanted) {
    const id = `${facility}|${key}`;
    lagging.add(id);
    const read = await ask(facility, ref);
    if (read && read.lastModified === lastModified) {
      await clock.sleep(lagMs);
      await ask(facility, ref);
    }
    lagging.delete(id);
    parts.stale(facility, [key]);
  }

  return {
    judge(facility, rows, isDrawn) {
      const entries = rows.map(({ row }) => remember(facility, row, isDrawn));
      const isLagging = (key: string) => lagging.has(`${facility}|${key}`);
      const states = rows.map((judged, i) =>
        judged.differs && isLagging(judged.row.key) ? 'reading' : stateOf(judged, entries[i] as Seen),
      );
      const due = rows.flatMap(({ row: { key }, ref }, i) => {
        const entry = entries[i] as Seen;
        const isDue = states[i] === 'reading' && entry.read === 'not' && !isLagging(key);
        return isDue && ref ? [{ at: i, key, ref, entry }] : [];
      });
      if (!mayRead(facility, due.length)) {
        for (const { at } of due) states[at] = 'unread';
        return states;
      }
      for (const { key, ref, entry } of due) {
        entry.read = 'going';
        void readRow(facility, key, ref, entry);
      }
      return states;
    },
    allows: (facility) => mayRead(facility, 1),
    read(facility, wanted) {
      if (!mayRead(facility, wanted.length)) return false;
      for (const one of wanted) void readChanged(facility, one);
      return true;
    },
  };
}

function stateOf({ differs, heardAt, ref }: Judged, entry: Seen): PageState {
  if (!differs) return 'same';
  if (heardAt !== null && heardAt > entry.at) return 'older';
  return ref && entry.read !== 'ended' ? 'reading' : 'unread';
}
