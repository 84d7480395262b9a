import { openDialog } from './dialog.js';
import { openWindow } from './dialog-window.js';
import { el } from './dom.js';

const paths = {
  new: 'packages/new',
  adjust: 'packages/adjust',
  'change-locations': 'packages/change/locations',
  'change-items': 'packages/change/items',
  'change-notes': 'packages/change/notes',
  finish: 'packages/finish',
  unfinish: 'packages/finish',
};

/** Opens a dialog for the selected rows of a grid. */
export function openPackageDialog(grid, name) {
  const { page, grids } = grid.around;
  const dialog = page.dialogs[name];
  const ids = grid.selected().map((record) => record.Id);
  if (dialog.needsSelection && ids.length === 0) {
    alert('Please select at least one Package.');
    return;
  }
  const query = new URLSearchParams({ isModal: 'true', adding: String(name === 'new') });
  if (name === 'unfinish') query.set('finish', 'false');
  for (const id of ids) query.append('ids', String(id));
  query.append('_', String(Date.now()));
  openDialog({
    url: `/industry/${encodeURIComponent(page.license)}/${paths[name]}?${query}`,
    dialog,
    onAccepted: () => readAgain(grids, dialog.grids),
  });
}

/** Reads the named grids again, those only that were opened before. */
export function readAgain(grids, ids) {
  for (const id of ids) {
    const grid = grids.get(id);
    if (grid?.loaded) grid.read();
  }
}

/** The window of a button whose dialog is not simulated. */
export function openPlaceholder(title) {
  openWindow(title, {}, el('p', { class: 'muted dialog-note', text: 'This dialog is not part of the simulation.' }));
}
