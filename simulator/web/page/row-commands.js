import { showAlert } from './alerts.js';
import { openPlaceholder, readAgain } from './package-actions.js';
import { post } from './xhr.js';

/** The buttons at the end of a row: Discontinue of packages; others open a window that says they are not simulated. */
export function startRowCommands(grid) {
  grid.table.addEventListener('click', async (event) => {
    const button = event.target.closest('.grid-row-button');
    if (button?.closest('.k-master-row')?.parentElement !== grid.body) return;
    event.preventDefault();
    if (!button.classList.contains('k-grid-discontinue')) {
      openPlaceholder(button.title);
      return;
    }
    const record = grid.record(button.closest('.k-master-row'));
    if (!record || !confirm(`Are you sure you wish to discontinue Package "${record.Label}"?`)) return;
    const { ok, status, data } = await post('/api/packages/discontinue', [{ Id: record.Id }]);
    if (ok) readAgain(grid.around.grids, ['active-grid', 'inactive-grid']);
    else if (status === 400) for (const message of data?.Errors ?? []) showAlert(message);
  });
}
