import type { PageDefinition } from './grid-definition.ts';
import { escapeHtml } from './html.ts';

/** The content of a page as the server sends it: a bare list of tabs and empty panels; the script makes the widgets. */
export function pageContent(page: PageDefinition): string {
  if (page.strip === null) {
    const only = page.grids[0];
    return only ? `<div id="${only.id}"></div>` : reports;
  }
  const tabs = page.grids.map((grid) =>
    grid
      ? `<li${grid.tabId ? ` id="${grid.tabId}"` : ''} data-grid-selector="#${grid.id}">${escapeHtml(grid.label)}</li>`
      : '<li class="k-state-disabled">|</li>',
  );
  const panels = page.grids.map((grid) => (grid ? `<div><div id="${grid.id}"></div></div>` : '<div></div>'));
  return `<div id="${page.strip}"><ul>${tabs.join('')}</ul>${panels.join('')}</div>
<div class="tab-select-one text-center">Please select a tab to view its content.</div>`;
}

const reports = `<p class="muted">Choose a report and its dates. Reports are not part of this simulation.</p>`;
