import { moveColumn } from './grid-columns.js';

const START_PX = 8;

/** Reordering by dragging a head cell onto another. */
export function startColumnDrag(grid) {
  grid.head.element.addEventListener('mousedown', (down) => {
    const cell = down.target.closest('th[data-field]');
    if (!cell || down.button !== 0 || down.target.closest('.k-header-column-menu')) return;
    const move = (event) => {
      if (Math.abs(event.clientX - down.clientX) < START_PX) return;
      grid.dragging = true;
      cell.classList.add('k-drag');
    };
    const up = (event) => {
      removeEventListener('mousemove', move);
      removeEventListener('mouseup', up);
      cell.classList.remove('k-drag');
      if (grid.dragging) drop(grid, cell, event);
      // The click that follows the drag must not sort.
      setTimeout(() => {
        grid.dragging = false;
      });
    };
    addEventListener('mousemove', move);
    addEventListener('mouseup', up);
  });
}

function drop(grid, cell, event) {
  const target = document.elementFromPoint(event.clientX, event.clientY)?.closest('th[data-field]');
  if (!target || target === cell || !grid.head.element.contains(target)) return;
  moveColumn(grid, grid.state.columns[Number(cell.dataset.index)], Number(target.dataset.index));
}
