import { isListing } from '@/lib/domain/pages/registry';
import type { Verdict } from '@/lib/domain/verdict';
import { onEvent } from '@/lib/messaging/send';
import { type BadgePainter, createBadgePainter } from '../badge';
import type { Page, PageFeature } from '../feature';
import type { BadgeRoom, GridReading, PageRow } from '../grid';
import { shieldAll } from '../shadow-host';
import { createVerdicts, identity, type Verdicts } from '../verdicts';

const retryMs = 700;

/** One badge per visible row, saying how the row compares; a press opens its card. */
export const rowBadges: PageFeature = {
  id: 'row-badges',
  include: isListing,
  init(page, signal) {
    const board = createBoard(page, signal);
    shieldAll(page.document, 'tandem-badge', (badge, event) => event.isTrusted && board.open(badge), signal);
    page.scans.listen(({ grid, recognised }) => board.show(recognised ? grid : null), signal);
    page.touched.listen((key) => board.ask((row) => row.row.key === key), signal);
    onEvent(
      'verdicts.stale',
      ({ license, state, tags }) => {
        if (license !== page.facility.license || state !== page.facility.state) return;
        const stale = tags && new Set(tags);
        board.ask((row) => !stale || stale.has(row.row.key));
      },
      signal,
    );
    const returned = () => page.document.visibilityState === 'visible' && board.ask(() => true);
    page.document.addEventListener('visibilitychange', returned, { signal });
    signal.addEventListener('abort', board.clear, { once: true });
  },
};

/** The badges of a page: which rows there are, which verdicts are known, which questions are open. */
function createBoard(page: Page, signal: AbortSignal) {
  const verdicts = createVerdicts(page);
  const badges = createBadges(page, createBadgePainter(page.document));
  let shown: GridReading | null = null;
  let asked = new Map<HTMLElement, string>();
  /** Rows seen before: a tab that is opened again shows what it was read with. */
  const met = new WeakSet<HTMLElement>();

  function draw(grid: GridReading, rows: readonly PageRow[]) {
    badges.draw(rows, verdicts);
    page.judged.emit({ grid, verdictOf: ({ row }) => verdicts.get(row) });
  }

  function show(grid: GridReading | null) {
    const changedTab = grid?.element !== shown?.element;
    shown = grid;
    if (!grid) {
      badges.clear();
      asked.clear();
      page.judged.emit(null);
      return;
    }
    if (changedTab) asked.clear();
    const all = rowsOf(grid);
    const rows = all.filter((row) => asked.get(row.element) !== identity(row.row));
    verdicts.keepOnly(all.map((row) => row.row));
    draw(grid, all);
    const drawn = rows.some(({ element }) => !met.has(element));
    for (const { element } of rows) met.add(element);
    if (rows.length) void compare(changedTab ? all : rows, { drawn });
  }

  async function compare(rows: readonly PageRow[], { drawn = false, isRetry = false } = {}) {
    for (const row of rows) asked.set(row.element, identity(row.row));
    const answered = await verdicts.ask(
      rows.map((row) => row.row),
      drawn,
    );
    if (signal.aborted || !shown) return;
    const all = rowsOf(shown);
    const current = new Set(all.map((row) => row.element));
    asked = new Map([...asked].filter(([element]) => current.has(element)));
    draw(shown, all);
    if (answered) return;
    // Rows without an answer show nothing; they are asked again once soon, then with every look at the page.
    for (const row of rows) asked.delete(row.element);
    if (!isRetry) setTimeout(() => !signal.aborted && compareAgain(rows), retryMs);
  }

  function compareAgain(rows: readonly PageRow[]) {
    const open = rowsOf(shown).filter((row) => rows.some((old) => old.element === row.element));
    if (open.length) void compare(open, { isRetry: true });
  }

  return {
    show,
    ask(which: (row: PageRow) => boolean) {
      const rows = rowsOf(shown).filter(which);
      if (rows.length) void compare(rows);
    },
    open: badges.open,
    clear: badges.clear,
  };
}

/** All that gets a badge: rows of the grid, and records in its detail rows. */
function rowsOf(grid: GridReading | null): PageRow[] {
  return grid ? [...grid.rows, ...grid.lines] : [];
}

/** What stands in the cell of one row: a badge, or the room kept for it. */
interface Placed {
  host: HTMLElement;
  isBadge: boolean;
  room: BadgeRoom;
}

/** Puts badges into cells and takes them out again. Only elements of ours are ever added, moved or removed. */
function createBadges(page: Page, painter: BadgePainter) {
  const placed = new Map<HTMLElement, Placed>();
  const rowOf = new WeakMap<HTMLElement, PageRow>();

  function open(badge: HTMLElement) {
    const row = rowOf.get(badge);
    if (row) page.cards.emit({ row: row.row, badge });
  }

  function draw(rows: readonly PageRow[], verdicts: Verdicts) {
    const current = new Set(rows.map((row) => row.element));
    for (const element of placed.keys()) {
      if (!current.has(element)) drop(element);
    }
    for (const row of rows) {
      const host = bring(row, verdicts.get(row.row));
      rowOf.set(host, row);
      if (host.parentElement !== row.cell) place(row.cell, host);
    }
  }

  /** The right element for this row as it is now: the one that is there, brought up to date, or another. */
  function bring(row: PageRow, verdict: Verdict | undefined): HTMLElement {
    const there = placed.get(row.element);
    if (there && there.isBadge === Boolean(verdict) && there.room === row.room) {
      if (verdict) painter.repaint(there.host, verdict);
      return there.host;
    }
    const host = verdict ? painter.create(row, verdict) : painter.reserve(row);
    drop(row.element);
    placed.set(row.element, { host, isBadge: Boolean(verdict), room: row.room });
    return host;
  }

  function drop(element: HTMLElement) {
    placed.get(element)?.host.remove();
    placed.delete(element);
  }

  return {
    draw,
    open,
    clear() {
      for (const element of placed.keys()) drop(element);
    },
  };
}

/** What an earlier run of this script left behind gives way: a row never shows two badges. */
function place(cell: HTMLElement, host: HTMLElement) {
  if (cell.firstElementChild)
    for (const other of cell.querySelectorAll(':scope > tandem-badge, :scope > tandem-room')) other.remove();
  cell.append(host);
}
