/**
 * Row selection by press and release on the same row, with shift and ctrl. Kendo listens on the table, so whatever
 * lies in a cell and should not select must stop both.
 */
export function startSelection(grid) {
  let pressed = null;
  let anchor = null;
  grid.table.addEventListener('mousedown', (event) => {
    pressed = event.button === 0 ? rowOf(grid, event.target) : null;
    if (event.shiftKey && pressed) event.preventDefault();
  });
  grid.table.addEventListener('mouseup', (event) => {
    const row = rowOf(grid, event.target);
    if (!row || row !== pressed) return;
    const rows = [...grid.body.querySelectorAll(':scope > .k-master-row')];
    if (event.shiftKey && anchor && rows.includes(anchor)) selectRange(rows, anchor, row);
    else if (event.ctrlKey || event.metaKey) setSelected(row, !row.classList.contains('k-state-selected'));
    else selectOnly(rows, row);
    if (!event.shiftKey) anchor = row;
  });
}

/** Selects one row and no other. */
export function selectOnly(rows, row) {
  for (const other of rows) setSelected(other, other === row);
}

function selectRange(rows, from, to) {
  const [start, end] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b);
  for (const [i, row] of rows.entries()) setSelected(row, i >= start && i <= end);
}

function setSelected(row, on) {
  row.classList.toggle('k-state-selected', on);
  if (on) row.setAttribute('aria-selected', 'true');
  else row.removeAttribute('aria-selected');
}

/** The grid's own row around an element; null on links, in the arrow cell and inside detail rows. */
export function rowOf(grid, target) {
  if (target.closest('a, button, input, select, textarea, .k-hierarchy-cell')) return null;
  const row = target.closest('.k-master-row');
  return row?.parentElement === grid.body ? row : null;
}
