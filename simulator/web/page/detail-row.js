import { el, escapeText } from './dom.js';
import { cellText } from './format.js';
import { mask } from './mask.js';
import { dressTab, setOpen } from './tab-strip.js';
import { post } from './xhr.js';

const text = (field, caption) => ({ field, caption, kind: 'text' });
const time = (field, caption) => ({ field, caption, kind: 'datetime' });

const tabs = [
  [
    'Source Harvests',
    'js-sourceHarvests-grid',
    'sourceHarvest',
    [text('Name', 'Harvest'), text('HarvestedByFacilityName', 'Harvested By')],
  ],
  [
    "Req'd Lab Test Batches",
    'js-requiredlabtestbatches-grid',
    'requiredlabtestbatches/byid',
    [text('Name', 'Test Batch')],
  ],
  ['Lab Test Batches', 'js-labtestbatches-grid', 'labbatchresults/byid', [text('Name', 'Test Batch')]],
  [
    'Lab Results',
    'js-labtestresults-grid',
    'labresults/byid',
    [
      text('TestTypeName', 'Test'),
      { field: 'TestPassed', caption: 'Passed', kind: 'boolean' },
      time('ResultReleaseDateTime', 'Released'),
    ],
  ],
  [
    'History',
    'js-history-grid',
    'history',
    [time('RecordedDateTime', 'Recorded'), text('UserName', 'User'), text('Descriptions', 'Description')],
  ],
  ['Source Packages', 'js-sourcepackages-grid', 'sourcepackages', [text('Label', 'Tag')]],
];
const OPEN_FIRST = 'js-history-grid';

/** Expanding rows: the detail row is made at the first expand, then shown and hidden. */
export function startDetailRows(grid) {
  grid.table.addEventListener('click', (event) => {
    const arrow = event.target.closest('.k-hierarchy-cell > .k-icon');
    const row = arrow?.closest('.k-master-row');
    if (row?.parentElement !== grid.body) return;
    event.preventDefault();
    const open = arrow.classList.contains('k-i-expand');
    arrow.className = `k-icon ${open ? 'k-i-collapse' : 'k-i-expand'}`;
    arrow.setAttribute('aria-label', open ? 'Collapse' : 'Expand');
    (row.hasAttribute('aria-expanded') ? row : arrow.parentElement).setAttribute('aria-expanded', String(open));
    const next = row.nextElementSibling;
    if (next?.classList.contains('k-detail-row')) next.style.display = open ? '' : 'none';
    else if (open) row.after(detailRow(grid, grid.record(row)));
  });
}

function detailRow(grid, record) {
  const visible = grid.state.columns.filter((column) => !column.hidden).length;
  const cell = el('td', { class: 'k-detail-cell', colspan: String(visible) }, detailStrip(grid, record));
  const role = grid.page.mood.look === '2026' ? 'row' : null;
  return el('tr', { class: 'k-detail-row', role }, el('td', { class: 'k-hierarchy-cell' }), cell);
}

function detailStrip(grid, record) {
  const list = el('ul', { class: 'k-tabstrip-items k-reset' });
  const strip = el(
    'div',
    { class: 'js-packagedetails-tabstrip k-widget k-header k-tabstrip', 'data-role': 'tabstrip' },
    list,
  );
  const made = tabs.map(([label, name, url, columns]) => {
    const tab = el('li', { 'data-grid-selector': `.${name}`, text: label });
    dressTab(tab, null, '');
    const inner = nestedGrid(grid, name, columns, `/api/packages/${url}?id=${record.Id}`);
    const panel = el('div', { class: 'k-content', role: 'tabpanel', style: 'display:none' }, inner.element);
    list.append(tab);
    strip.append(panel);
    return { name, tab, panel, inner };
  });
  const open = (wanted) => {
    for (const part of made) setOpen(part.tab, part.panel, part === wanted);
    wanted.inner.open();
  };
  for (const part of made) part.tab.addEventListener('click', () => open(part));
  open(made.find((part) => part.name === OPEN_FIRST));
  return strip;
}

function nestedGrid(grid, name, columns, url) {
  const head = el('tr', { role: 'row' });
  columns.forEach(({ field, caption }, i) => {
    head.append(el('th', { 'data-field': field, 'data-index': String(i), class: 'k-header', text: caption }));
  });
  const body = el('tbody', { role: 'rowgroup' });
  const table = el('table', { role: 'grid' }, el('thead', { class: 'k-grid-header' }, head), body);
  const element = el('div', { class: `${name} k-grid k-widget`, 'data-role': 'grid' }, table);
  let loaded = false;
  async function open() {
    if (loaded) return;
    loaded = true;
    mask(element, true);
    const { ok, data } = await post(url);
    mask(element, false);
    if (ok) body.innerHTML = data.Data.map((record, i) => nestedRow(grid, columns, record, i)).join('');
  }
  return { element, open };
}

function nestedRow(grid, columns, record, i) {
  const cells = columns.map(
    (column) => `<td role="gridcell">${escapeText(cellText(column, record, grid.page.zone))}</td>`,
  );
  const state = i % 2 === 1 ? 'k-alt k-master-row' : 'k-master-row';
  return `<tr class="${state}" data-uid="${crypto.randomUUID()}" role="row">${cells.join('')}</tr>`;
}
