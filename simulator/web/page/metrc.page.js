import { startDropdowns } from './dropdowns.js';
import { createGrid } from './grid.js';
import { fillNavbar } from './navbar.js';
import { makeNoise } from './noise.js';
import { watchSession } from './session-watch.js';
import { startTabStrip } from './tab-strip.js';
import { startUserPages } from './user-pages.js';

// The Metrc page of this simulator: builds every grid at load and opens no tab.
const page = window.metrcPage;
startDropdowns();
fillNavbar(page);
watchSession();
startUserPages();

const grids = new Map();
const numbering = { next: 1 };
for (const definition of page.grids ?? []) {
  const root = document.getElementById(definition.id);
  if (root) grids.set(definition.id, createGrid(root, definition, { page, grids, numbering }));
}
if (page.strip) startTabStrip(document.getElementById(page.strip), page, (id) => grids.get(id)?.open());
else for (const grid of grids.values()) grid.open();
makeNoise(page, grids);
