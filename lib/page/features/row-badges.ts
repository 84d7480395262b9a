import { onEvent } from '@/lib/messaging/send';
import { type BadgePainter, createBadgePainter } from '../badge';
import type { Page, PageFeature } from '../feature';
import type { GridReading, PageRow } from '../grid';
import { isPackagesPage } from '../license';
import { createVerdicts, identity, type Verdicts } from '../verdicts';

const retryMs = 700;

/** One badge per visible package row, saying how the row compares; a press opens its card. */
export const rowBadges: PageFeature = {
  id: 'row-badges',
  include: isPackagesPage,
  init(page, signal) {
    const board = createBoard(page, signal);
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

  function show(grid: GridReading | null) {
    const changedTab = grid?.element !== shown?.element;
    shown = grid;
    if (!grid) {
      badges.clear();
      asked.clear();
      return;
    }
    if (changedTab) asked.clear();
    const rows = grid.rows.filter((row) => asked.get(row.element) !== identity(row.row));
    verdicts.keepOnly(grid.rows.map((row) => row.row));
    badges.draw(grid.rows, verdicts);
    if (rows.length) void compare(changedTab ? grid.rows : rows);
  }

  async function compare(rows: readonly PageRow[], isRetry = false) {
    for (const row of rows) asked.set(row.element, identity(row.row));
    const answered = await verdicts.ask(rows.map((row) => row.row));
    if (signal.aborted || !shown) return;
    const current = new Set(shown.rows.map((row) => row.element));
    asked = new Map([...asked].filter(([element]) => current.has(element)));
    badges.draw(shown.rows, verdicts);
    if (answered) return;
    // Rows without an answer show nothing; they are asked again once soon, then with every look at the page.
    for (const row of rows) asked.delete(row.element);
    if (!isRetry) setTimeout(() => !signal.aborted && compareAgain(rows), retryMs);
  }

  function compareAgain(rows: readonly PageRow[]) {
    const open = shown?.rows.filter((row) => rows.some((old) => old.element === row.element)) ?? [];
    if (open.length) void compare(open, true);
  }

  return {
    show,
    ask(which: (row: PageRow) => boolean) {
      const rows = shown?.rows.filter(which) ?? [];
      if (rows.length) void compare(rows);
    },
    clear: badges.clear,
  };
}

/** Puts badges into cells and takes them out again. Only elements of ours are ever added, moved or removed. */
function createBadges(page: Page, painter: BadgePainter) {
  const placed = new Map<HTMLElement, HTMLElement>();
  const rowOf = new WeakMap<HTMLElement, PageRow>();

  function open(badge: HTMLElement) {
    const row = rowOf.get(badge);
    if (row) page.cards.emit({ row: row.row, badge });
  }

  function draw(rows: readonly PageRow[], verdicts: Verdicts) {
    const current = new Set(rows.map((row) => row.element));
    for (const [element, badge] of placed) {
      if (!current.has(element)) drop(element, badge);
    }
    for (const row of rows) {
      const verdict = verdicts.get(row.row);
      let badge = placed.get(row.element);
      if (!verdict) {
        if (badge) drop(row.element, badge);
        continue;
      }
      if (badge) painter.repaint(badge, verdict);
      else badge = add(row.element, painter.create(verdict));
      rowOf.set(badge, row);
      if (badge.parentElement !== row.cell) place(row, badge);
    }
  }

  function add(element: HTMLElement, badge: HTMLElement): HTMLElement {
    badge.addEventListener('click', (event) => event.isTrusted && open(badge));
    placed.set(element, badge);
    return badge;
  }

  function drop(element: HTMLElement, badge: HTMLElement) {
    badge.remove();
    placed.delete(element);
  }

  return {
    draw,
    clear() {
      for (const [element, badge] of placed) drop(element, badge);
    },
  };
}

/** A badge left behind by an earlier run of this script gives way: a row never shows two. */
function place(row: PageRow, badge: HTMLElement) {
  for (const other of row.element.querySelectorAll('tandem-badge')) other.remove();
  row.cell.append(badge);
}
