import { openColumnMenu } from './column-menu.js';
import { el, icon } from './dom.js';

/** The head of a grid: `colgroup` with a `col` for each visible column, and one row of `th`, hidden ones included. */
export function createHead(grid) {
  const columns = el('colgroup');
  const element = el('thead', { class: 'k-grid-header', role: 'rowgroup' });
  const row = el('tr', { role: 'row' });
  element.append(row);
  if (grid.definition.detail) row.append(el('th', { class: 'k-hierarchy-cell k-header', scope: 'col' }));
  for (const column of grid.state.columns) row.append(column.field === null ? commandCell() : headCell(grid, column));
  const head = { columns, element, drawState: () => drawState(grid, columns, row) };
  head.drawState();
  return head;
}

function commandCell() {
  return el('th', { class: 'k-header', scope: 'col', rowspan: '1', id: crypto.randomUUID() });
}

function headCell(grid, column) {
  const menu = el('a', { class: 'k-header-column-menu', href: '#', title: 'Column Settings', tabindex: '-1' });
  menu.setAttribute('aria-label', 'Column Settings');
  menu.append(icon('k-icon k-i-more-vertical'));
  menu.addEventListener('click', (event) => {
    event.preventDefault();
    openColumnMenu(grid, column, menu);
  });
  const caption =
    column.caption === column.title ? column.caption : el('abbr', { title: column.title, text: column.caption });
  const link = el('a', { class: 'k-link', href: '#', draggable: 'false' }, caption);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (!grid.dragging) grid.change({ sort: nextSort(grid.state.sort, column.field) });
  });
  const cell = el('th', {
    scope: 'col',
    role: 'columnheader',
    'data-field': column.field,
    'data-title': column.title,
    id: crypto.randomUUID(),
    rowspan: '1',
    'aria-haspopup': 'true',
    class: 'k-header k-with-icon',
    'data-role': 'columnsorter',
  });
  cell.append(menu, link);
  return cell;
}

/**
 * A click on the head goes through ascending, descending and unsorted.
 * @param {{ field: string, dir: string } | null} sort
 */
export function nextSort(sort, field) {
  if (sort?.field !== field) return { field, dir: 'asc' };
  return sort.dir === 'asc' ? { field, dir: 'desc' } : null;
}

/** Writes index, visibility, sort and filter marks of every column into the head. */
function drawState(grid, columns, row) {
  const { columns: list, sort, filters } = grid.state;
  const cells = [...row.children].filter((cell) => !cell.classList.contains('k-hierarchy-cell'));
  const cols = grid.definition.detail ? [el('col', { class: 'k-hierarchy-col' })] : [];
  list.forEach((column, i) => {
    const cell = cells[i];
    cell.dataset.index = String(i);
    cell.style.display = column.hidden ? 'none' : '';
    if (!cell.getAttribute('style')) cell.removeAttribute('style');
    if (!column.hidden) cols.push(el('col', { style: colStyle(column) }));
    if (column.field === null) return;
    drawSort(cell, sort?.field === column.field ? sort.dir : null);
    cell.querySelector('.k-header-column-menu').classList.toggle('k-state-active', column.field in filters);
  });
  columns.replaceChildren(...cols);
}

function colStyle({ field, width }) {
  if (field === null) return 'width:1px';
  return width ? `width:${width}px` : null;
}

function drawSort(cell, dir) {
  const link = cell.querySelector('.k-link');
  link.querySelector('.k-icon')?.remove();
  if (dir === null) {
    cell.removeAttribute('aria-sort');
    return;
  }
  cell.setAttribute('aria-sort', dir === 'asc' ? 'ascending' : 'descending');
  link.append(icon(`k-icon k-i-sort-${dir}-sm`));
}
