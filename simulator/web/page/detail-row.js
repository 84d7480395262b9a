import { el } from './dom.js';
import { nestedGrid } from './nested-grid.js';
import { dressTab, setOpen } from './tab-strip.js';

/**
 * Expanding rows: the detail row is made at the first expand, then shown and hidden.
 * @param {{ table: HTMLElement, body: HTMLElement, detail: any, page: any, record: (row: Element) => any, width: () => number }} host
 *   a grid of the page, or one inside a detail row whose rows expand again; `detail` as in `grid-definition.ts`
 */
export function startDetailRows(host) {
  host.table.addEventListener('click', (event) => {
    const arrow = event.target.closest('.k-hierarchy-cell > .k-icon');
    const row = arrow?.closest('.k-master-row');
    if (row?.parentElement !== host.body) return;
    event.preventDefault();
    const open = arrow.classList.contains('k-i-expand');
    arrow.className = `k-icon ${open ? 'k-i-collapse' : 'k-i-expand'}`;
    arrow.setAttribute('aria-label', open ? 'Collapse' : 'Expand');
    (row.hasAttribute('aria-expanded') ? row : arrow.parentElement).setAttribute('aria-expanded', String(open));
    const next = row.nextElementSibling;
    if (next?.classList.contains('k-detail-row')) next.style.display = open ? '' : 'none';
    else if (open) row.after(detailRow(host, host.record(row)));
  });
}

function detailRow(host, record) {
  const cell = el('td', { class: 'k-detail-cell', colspan: String(host.width()) }, detailStrip(host, record));
  const role = host.page.mood.look === '2026' ? 'row' : null;
  return el('tr', { class: 'k-detail-row', role }, el('td', { class: 'k-hierarchy-cell' }), cell);
}

function detailStrip({ detail, page }, record) {
  const list = el('ul', { class: 'k-tabstrip-items k-reset' });
  const strip = el('div', { class: `${detail.strip} k-widget k-header k-tabstrip`, 'data-role': 'tabstrip' }, list);
  const made = detail.grids.map((definition) => {
    const tab = el('li', { 'data-grid-selector': `.${definition.name}`, text: definition.label });
    dressTab(tab, null, '');
    const inner = nestedGrid(definition, page, `${definition.url}?id=${record.Id}`, startDetailRows);
    const panel = el('div', { class: 'k-content', role: 'tabpanel', style: 'display:none' }, inner.element);
    list.append(tab);
    strip.append(panel);
    return { definition, tab, panel, inner };
  });
  const open = (wanted) => {
    for (const part of made) setOpen(part.tab, part.panel, part === wanted);
    wanted.inner.open();
  };
  for (const part of made) part.tab.addEventListener('click', () => open(part));
  open(made.find((part) => part.definition.isFirst) ?? made[0]);
  return strip;
}
