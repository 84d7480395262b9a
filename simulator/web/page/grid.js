import { startColumnDrag } from './column-drag.js';
import { startContextMenu } from './context-menu.js';
import { startDetailRows } from './detail-row.js';
import { el } from './dom.js';
import { renderRows } from './grid-body.js';
import { createHead } from './grid-head.js';
import { loadSettings, saveSettings } from './grid-settings.js';
import { mask } from './mask.js';
import { createPager } from './pager.js';
import { startRowCommands } from './row-commands.js';
import { startSelection } from './selection.js';
import { createToolbar } from './toolbar.js';
import { post } from './xhr.js';

/**
 * One Kendo grid: builds toolbar, head, empty body and pager; reads nothing until it is opened.
 * @param {HTMLElement} root
 * @param {any} definition see `grid-definition.ts`
 * @param {any} around `{ page, grids, numbering }`
 */
export function createGrid(root, definition, around) {
  const { page } = around;
  const table = el('table', { class: 'k-selectable', role: 'treegrid', 'data-role': 'selectable' });
  table.setAttribute('aria-multiselectable', 'true');
  const body = el('tbody', { role: 'rowgroup' });
  const grid = {
    root,
    table,
    body,
    definition,
    page,
    around,
    state: loadSettings(definition, page),
    rows: [],
    total: 0,
    loaded: false,
    open: () => (grid.loaded ? undefined : grid.read()),
    read: () => read(grid),
    change(change) {
      Object.assign(grid.state, { page: 1 }, change);
      saveSettings(definition, page, grid.state);
      grid.head.drawState();
      return grid.read();
    },
    save: () => saveSettings(definition, page, grid.state),
    record: (row) => grid.rows[[...body.querySelectorAll(':scope > .k-master-row')].indexOf(row)],
    selected: () => [...body.querySelectorAll(':scope > .k-state-selected')].map(grid.record).filter(Boolean),
  };
  root.className = 'k-grid k-widget k-display-block';
  root.dataset.role = 'grid';
  grid.head = createHead(grid);
  grid.pager = createPager(grid);
  table.append(grid.head.columns, grid.head.element, body);
  root.append(createToolbar(grid), table, grid.pager.element);
  startSelection(grid);
  startRowCommands(grid);
  startContextMenu(grid);
  startColumnDrag(grid);
  if (definition.detail) {
    const width = () => grid.state.columns.filter((column) => !column.hidden).length;
    startDetailRows({ table, body, detail: definition.detail, page, record: grid.record, width });
  }
  return grid;
}

/** Reads the wanted page; answers of older reads that come late are dropped. */
async function read(grid) {
  const { state, definition, root } = grid;
  grid.loaded = true;
  grid.reading = (grid.reading ?? 0) + 1;
  const mine = grid.reading;
  mask(root, true);
  const { ok, data } = await post(definition.url, { request: requestOf(state) });
  if (mine !== grid.reading) return;
  mask(root, false);
  if (!ok || !data?.Data) return;
  grid.rows = data.Data;
  grid.total = data.Total;
  renderRows(grid);
  grid.pager.draw();
}

function requestOf({ page, pageSize, sort, filters }) {
  const parts = Object.entries(filters).map(([field, { operator, value }]) => ({ field, operator, value }));
  return {
    take: pageSize,
    skip: (page - 1) * pageSize,
    page,
    pageSize,
    group: [],
    sort: sort ? [sort] : [],
    ...(parts.length > 0 ? { filter: { logic: 'and', filters: parts } } : {}),
  };
}
