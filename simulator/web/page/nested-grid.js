import { el, escapeText } from './dom.js';
import { cellText } from './format.js';
import { ARROW } from './grid-body.js';
import { mask } from './mask.js';
import { post } from './xhr.js';

/**
 * A grid inside a detail row: head and rows, without toolbar and pager. It reads when its tab is first opened.
 * @param {any} definition see `DetailGrid` in `grid-definition.ts`
 * @param {any} page
 * @param {string} url
 * @param {(host: any) => void} startDetails makes its rows expand, where they have details of their own
 */
export function nestedGrid(definition, page, url, startDetails) {
  const { columns, detail } = definition;
  const head = el('tr', { role: 'row' });
  if (detail) head.append(el('th', { class: 'k-hierarchy-cell k-header' }));
  columns.forEach(({ field, caption, hidden }, i) => {
    const style = hidden ? 'display:none' : null;
    head.append(el('th', { 'data-field': field, 'data-index': String(i), class: 'k-header', style, text: caption }));
  });
  const body = el('tbody', { role: 'rowgroup' });
  const table = el('table', { role: 'grid' }, el('thead', { class: 'k-grid-header' }, head), body);
  const element = el('div', { class: `${definition.name} k-grid k-widget`, 'data-role': 'grid' }, table);
  let rows = [];
  let loaded = false;
  if (detail) {
    const record = (row) => rows[[...body.querySelectorAll(':scope > .k-master-row')].indexOf(row)];
    startDetails({ table, body, detail, page, record, width: () => columns.length });
  }
  async function open() {
    if (loaded) return;
    loaded = true;
    mask(element, true);
    const { ok, data } = await post(url);
    mask(element, false);
    if (!ok) return;
    rows = data.Data;
    body.innerHTML = rows.map((record, i) => rowHtml(definition, page, record, i)).join('');
  }
  return { element, open };
}

function rowHtml({ columns, detail }, page, record, i) {
  const onRow = page.mood.look === '2026';
  const arrow = detail ? `<td class="k-hierarchy-cell"${onRow ? '' : ' aria-expanded="false"'}>${ARROW}</td>` : '';
  const cells = columns.map((column) => {
    const style = column.hidden ? ' style="display:none"' : '';
    return `<td${style} role="gridcell">${escapeText(cellText(column, record, page.zone))}</td>`;
  });
  const state = i % 2 === 1 ? 'k-alt k-master-row' : 'k-master-row';
  const expanded = detail && onRow ? ' aria-expanded="false"' : '';
  return `<tr class="${state}" data-uid="${crypto.randomUUID()}" role="row"${expanded}>${arrow}${cells.join('')}</tr>`;
}
