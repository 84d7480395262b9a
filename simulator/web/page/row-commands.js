import { showAlert } from './alerts.js';
import { readAgain } from './package-actions.js';
import { post } from './xhr.js';

/** The Discontinue button at the end of an active package's row. */
export function startRowCommands(grid) {
  grid.table.addEventListener('click', async (event) => {
    const button = event.target.closest('.k-grid-discontinue');
    if (!button) return;
    event.preventDefault();
    const record = grid.record(button.closest('.k-master-row'));
    if (!record || !confirm(`Are you sure you wish to discontinue Package "${record.Label}"?`)) return;
    const { ok, status, data } = await post('/api/packages/discontinue', [{ Id: record.Id }]);
    if (ok) readAgain(grid.around.grids, ['active-grid', 'inactive-grid']);
    else if (status === 400) for (const message of data?.Errors ?? []) showAlert(message);
  });
}
