import type { HostRow } from '@/lib/domain/host-row';
import type { PageKind } from '@/lib/domain/pages/page-kind';
import { kindOfGrid, nestedKinds } from '@/lib/domain/pages/registry';
import { cellText, readFields, readTag } from './cell-text';
import { classes, selectors } from './selectors';

/**
 * How a badge fits into its cell: `beside` the tag, or at the cell's `end` behind a name, where the column is wide
 * enough, else below it (the cell holds nothing but the key, so its length tells); `inline` behind another extension's
 * buttons; `below` whatever else there is.
 */
export type BadgeRoom = 'beside' | 'end' | 'inline' | 'below';

/** A row that could be read, with the elements it was read from. */
export interface PageRow {
  row: HostRow;
  element: HTMLElement;
  /** Where the badge goes: the key cell, or the first visible one where the key column is hidden. */
  cell: HTMLElement;
  room: BadgeRoom;
}

/** The open grid as it stands now. */
export interface GridReading {
  /** Its id without `-grid`. The same id may stand on two pages: `kind` tells them apart. */
  id: string;
  kind: PageKind;
  element: HTMLElement;
  rows: PageRow[];
  /** Rows of grids inside its detail rows that are records too: packages of a transfer. */
  lines: PageRow[];
  /** Data rows without a readable key. */
  unreadable: number;
}

/** The grid of the open tab. @returns null while no tab is open, or when several grids stand side by side */
export function findOpenGrid(doc: Document): HTMLElement | null {
  const tabs = [...doc.querySelectorAll<HTMLElement>(selectors.tab)].filter(
    (tab) => !tab.closest(selectors.detailCell),
  );
  const open =
    tabs.find((tab) => tab.classList.contains(classes.openTab)) ??
    tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ??
    tabs.find((tab) => gridOf(doc, tab)?.closest(selectors.panel)?.classList.contains(classes.openTab));
  if (open) return gridOf(doc, open);
  if (tabs.length) return null;
  const grids = [...doc.querySelectorAll<HTMLElement>(`${selectors.well} ${selectors.grid}`)].filter(
    (grid) => !grid.closest(selectors.detailCell),
  );
  return grids.length === 1 ? (grids[0] ?? null) : null;
}

/** True while this grid itself (not one nested in it) waits for its rows. */
export function isLoading(grid: HTMLElement): boolean {
  return [...grid.querySelectorAll(selectors.loadingMask)].some((mask) => mask.closest(selectors.grid) === grid);
}

/** What kind of rows a page's grid shows; null where Tandem reads none of them. */
export function kindOf(element: HTMLElement, page: string): PageKind | null {
  return kindOfGrid(page, idOf(element));
}

function idOf(element: HTMLElement): string {
  return element.id.replace(/-grid$/, '');
}

/** Reads every data row of a page's grid. Rows it cannot read are counted, never guessed. */
export function readRows(element: HTMLElement, page: string): GridReading | null {
  const id = idOf(element);
  const kind = kindOf(element, page);
  if (!kind) return null;
  const { rows, unreadable } = readGrid(element, kind, id);
  return { id, kind, element, rows, lines: readLines(element, page), unreadable };
}

/** Each nested grid that shows the key of a kind is read by itself, so that no row is read twice. */
function readLines(element: HTMLElement, page: string): PageRow[] {
  const kinds = nestedKinds(page);
  if (!kinds.length) return [];
  const nested = element.querySelectorAll<HTMLElement>(`${selectors.detailCell} ${selectors.grid}`);
  return [...nested].flatMap((grid) => {
    const shown = headerFields(grid);
    const kind = kinds.find(({ key }) => key.some((name) => shown.includes(name)));
    return kind ? readGrid(grid, kind, Object.keys(kind.grids)[0] ?? '').rows : [];
  });
}

function readGrid(grid: HTMLElement, kind: PageKind, id: string): Pick<GridReading, 'rows' | 'unreadable'> {
  const columns = headerFields(grid);
  const rows: PageRow[] = [];
  let unreadable = 0;
  for (const body of sections(grid, 'TBODY')) {
    for (const element of body.children) {
      if (!(element instanceof HTMLElement) || !isDataRow(element)) continue;
      const row = readRow(element, columns, kind, id);
      if (row) rows.push(row);
      else unreadable += 1;
    }
  }
  return { rows, unreadable };
}

/** `data-field` of each header cell by position among its siblings; null for arrow and command columns. */
function headerFields(grid: HTMLElement): (string | null)[] {
  const head = sections(grid, 'THEAD')[0];
  const line = head && [...head.children].find((child) => child.tagName === 'TR');
  return line ? [...line.children].map((cell) => cell.getAttribute('data-field')) : [];
}

/** Heads or bodies of the grid's own table; also where scrolling splits it in two. Nested grids stay out. */
function sections(grid: HTMLElement, tagName: 'THEAD' | 'TBODY'): Element[] {
  const boxes = [grid, ...grid.children].flatMap((box) => [box, ...box.children]);
  const tables = boxes.filter((box) => box.tagName === 'TABLE' && box.closest(selectors.grid) === grid);
  return [...new Set(tables)].flatMap((table) => [...table.children].filter((part) => part.tagName === tagName));
}

function isDataRow(row: HTMLElement): boolean {
  return row.matches(selectors.dataRow) && !row.matches(selectors.otherRow);
}

/** Only the cells that are needed are touched: a row of packages has fifty. */
function readRow(element: HTMLElement, columns: (string | null)[], kind: PageKind, grid: string): PageRow | null {
  const keyCell = findCell(element, columns, kind.key) ?? (kind.isTag ? tagCell(element) : undefined);
  const text = keyCell ? cellText(keyCell) : '';
  const key = kind.isTag ? readTag(text) : text.slice(0, 200);
  const cell = keyCell && isHidden(keyCell) ? firstCell(element, isVisibleData) : keyCell;
  if (!key || !cell) return null;
  const textOf = (names: readonly string[]) => {
    const found = findCell(element, columns, names);
    return found ? cellText(found) : '';
  };
  const row: HostRow = { kind: kind.id, grid, key, fields: readFields(kind, textOf) };
  return { row, element, cell, room: roomIn(cell, cell === keyCell && text === key && kind) };
}

/** Where no column says which cell holds the tag, the cell of the first three that shows one. */
function tagCell(row: HTMLElement): HTMLElement | undefined {
  return firstCell(row, (cell, at) => at < 3 && readTag(cellText(cell)) !== null);
}

function firstCell(row: HTMLElement, fits: (cell: HTMLElement, at: number) => boolean): HTMLElement | undefined {
  return ([...row.children] as HTMLElement[]).find(fits);
}

/** By the cell's own `data-field` where there is one, else by the position of its header cell. */
function findCell(row: HTMLElement, columns: (string | null)[], names: readonly string[]): HTMLElement | undefined {
  const isAligned = row.children.length === columns.length;
  for (const name of names) {
    const placed = isAligned ? (row.children[columns.indexOf(name)] as HTMLElement | undefined) : undefined;
    const own = placed?.getAttribute('data-field');
    if (placed && (own === name || own === null)) return placed;
    const named = row.querySelector<HTMLElement>(`:scope > [data-field="${name}"]`);
    if (named) return named;
  }
  return undefined;
}

/** @param keyOf the kind of row, where its key stands alone in this cell */
function roomIn(cell: HTMLElement, keyOf: PageKind | false): BadgeRoom {
  if (cell.firstElementChild && cell.querySelector(selectors.foreignInCell)) return 'inline';
  if (!keyOf) return 'below';
  return keyOf.isTag ? 'beside' : 'end';
}

/** Read from the inline style, as Kendo hides columns: asking for computed style would force a layout per row. */
function isHidden(cell: HTMLElement): boolean {
  return cell.hasAttribute('style') && cell.style.display === 'none';
}

function isVisibleData(cell: HTMLElement): boolean {
  return !isHidden(cell) && !cell.classList.contains(classes.arrowCell);
}

function gridOf(doc: Document, tab: HTMLElement): HTMLElement | null {
  const grid = doc.getElementById((tab.dataset.gridSelector ?? '').slice(1));
  return grid?.closest(selectors.content) ? grid : null;
}
