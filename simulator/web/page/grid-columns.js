/** Shows or hides a column: only `style` and the `col`s change, no row is replaced. */
export function setColumnHidden(grid, column, hidden) {
  column.hidden = hidden;
  const index = grid.state.columns.indexOf(column);
  for (const row of masterRows(grid)) {
    const cell = row.children[index + offset(grid)];
    if (hidden) cell.style.display = 'none';
    else cell.removeAttribute('style');
  }
  spanDetails(grid);
  grid.head.drawState();
  grid.save();
}

/**
 * Moves a column: `th` and `td` change places, `data-index` follows the new order.
 * @param {number} to index among all columns, hidden ones included
 */
export function moveColumn(grid, column, to) {
  const { columns } = grid.state;
  const from = columns.indexOf(column);
  if (to < 0 || to >= columns.length || to === from || columns[to].field === null) return;
  for (const row of [grid.head.element.firstElementChild, ...masterRows(grid)]) {
    const cells = [...row.children];
    const target = cells[to + offset(grid)];
    if (to > from) target.after(cells[from + offset(grid)]);
    else target.before(cells[from + offset(grid)]);
  }
  columns.splice(to, 0, ...columns.splice(from, 1));
  grid.head.drawState();
  grid.save();
}

/** The next visible place to the left (-1) or right (1) of a column; -1 when there is none. */
export function neighbour(columns, column, step) {
  for (let i = columns.indexOf(column) + step; i >= 0 && i < columns.length; i += step) {
    if (columns[i].field === null) return -1;
    if (!columns[i].hidden) return i;
  }
  return -1;
}

function masterRows(grid) {
  return grid.body.querySelectorAll(':scope > .k-master-row');
}

function offset(grid) {
  return grid.definition.detail ? 1 : 0;
}

function spanDetails(grid) {
  const visible = grid.state.columns.filter((column) => !column.hidden).length;
  for (const cell of grid.body.querySelectorAll(':scope > .k-detail-row > .k-detail-cell')) cell.colSpan = visible;
}
