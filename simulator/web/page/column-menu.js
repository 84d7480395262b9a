import { el, icon } from './dom.js';
import { filterForm } from './filter-form.js';
import { moveColumn, neighbour, setColumnHidden } from './grid-columns.js';
import { openPopup } from './popup.js';

/** The menu of a column: sort, columns, filter, move. */
export function openColumnMenu(grid, column, anchor) {
  const list = el('ul', {
    class: 'k-widget k-reset k-header k-menu k-menu-vertical',
    'data-role': 'menu',
    role: 'menu',
  });
  const popup = el(
    'div',
    { class: 'k-column-menu k-popup k-group k-reset k-state-border-up', 'data-role': 'popup' },
    list,
  );
  const close = openPopup(anchor, popup);
  const run = (action) => () => {
    close();
    action();
  };
  const sort = (dir) => run(() => grid.change({ sort: { field: column.field, dir } }));
  list.append(
    item('k-sort-asc', 'k-i-sort-asc-sm', 'Sort Ascending', sort('asc')),
    item('k-sort-desc', 'k-i-sort-desc-sm', 'Sort Descending', sort('desc')),
    el('li', { class: 'k-separator', role: 'separator' }),
    submenu('k-columns-item', 'k-i-columns', 'Columns', columnList(grid)),
    el('li', { class: 'k-separator', role: 'separator' }),
    submenu('k-filter-item', 'k-i-filter', 'Filter', filterForm(grid, column, close)),
  );
  const left = neighbour(grid.state.columns, column, -1);
  const right = neighbour(grid.state.columns, column, 1);
  list.append(el('li', { class: 'k-separator', role: 'separator' }));
  if (left >= 0) {
    list.append(
      item(
        'k-move-left',
        'k-i-arrow-60-left',
        'Move left',
        run(() => moveColumn(grid, column, left)),
      ),
    );
  }
  if (right >= 0) {
    list.append(
      item(
        'k-move-right',
        'k-i-arrow-60-right',
        'Move right',
        run(() => moveColumn(grid, column, right)),
      ),
    );
  }
}

function item(name, glyph, text, action) {
  const link = el('span', { class: 'k-link' }, icon(`k-icon ${glyph}`), text);
  const entry = el(
    'li',
    { class: `k-item k-menu-item k-state-default ${name}`, role: 'menuitem', tabindex: '0' },
    link,
  );
  link.addEventListener('click', action);
  return entry;
}

function submenu(name, glyph, text, content) {
  const entry = item(name, glyph, text, () => {
    for (const other of entry.parentElement.children)
      other.classList.toggle('k-state-opened', other === entry && !isOpen());
  });
  const isOpen = () => entry.classList.contains('k-state-opened');
  entry.setAttribute('aria-haspopup', 'true');
  entry
    .querySelector('.k-link')
    .append(el('span', { class: 'k-menu-expand-arrow' }, icon('k-icon k-i-arrow-60-right')));
  entry.append(el('div', { class: 'k-submenu k-popup k-group' }, content));
  return entry;
}

function columnList(grid) {
  const list = el('ul', { class: 'k-group k-menu-group k-columns-list', role: 'menu' });
  for (const column of grid.state.columns) {
    if (column.field === null) continue;
    const box = el('input', { type: 'checkbox', 'data-field': column.field, checked: !column.hidden });
    box.addEventListener('change', () => setColumnHidden(grid, column, !box.checked));
    const label = el('label', { class: 'k-link' }, box, column.title);
    list.append(el('li', { class: 'k-item k-state-default', role: 'menuitemcheckbox' }, label));
  }
  return list;
}
