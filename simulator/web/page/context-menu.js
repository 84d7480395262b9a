import { el } from './dom.js';
import { openPackageDialog, openPlaceholder } from './package-actions.js';
import { rowOf, selectOnly } from './selection.js';

/** The grid's own right-click menu: what the toolbar offers for selected rows. */
export function startContextMenu(grid) {
  const menu = document.getElementById('grid_context_menu');
  grid.table.addEventListener('contextmenu', (event) => {
    const row = rowOf(grid, event.target);
    const buttons = grid.definition.toolbar.flat().filter((button) => !button.menu);
    if (!row || !menu || buttons.length === 0) return;
    event.preventDefault();
    const rows = [...grid.body.querySelectorAll(':scope > .k-master-row')];
    if (!row.classList.contains('k-state-selected')) selectOnly(rows, row);
    const entries = buttons.map(({ text, dialog }) => {
      const link = el('a', { href: '#', text });
      link.addEventListener('click', () => (dialog ? openPackageDialog(grid, dialog) : openPlaceholder(text)));
      return el('li', { role: 'menuitem' }, link);
    });
    menu.querySelector('ul').replaceChildren(...entries);
    Object.assign(menu.style, { display: 'block', left: `${event.pageX}px`, top: `${event.pageY}px` });
    addEventListener('click', () => (menu.style.display = 'none'), { once: true });
  });
}
