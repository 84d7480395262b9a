import { escapeText } from './dom.js';
import { cellText } from './format.js';

/** The arrow of a row that is closed. */
export const ARROW = '<a class="k-icon k-i-expand" href="#" aria-label="Expand" tabindex="-1"></a>';

/** Replaces every row of the body; all are new nodes with new `data-uid`s, as Kendo does at every read. */
export function renderRows(grid) {
  grid.body.innerHTML = grid.rows.map((record, i) => rowHtml(grid, record, i)).join('') || noRecords(grid);
}

/** What stands in an empty grid differs: nothing, or one row that says so. */
function noRecords({ page, state, definition }) {
  if (page.mood.look !== '2026') return '';
  const width = state.columns.length + (definition.detail ? 1 : 0);
  return `<tr class="k-grid-norecords" role="row"><td colspan="${width}">No items to display</td></tr>`;
}

function rowHtml(grid, record, i) {
  const accessible = grid.page.mood.look === '2026';
  const hierarchy = grid.definition.detail
    ? `<td class="k-hierarchy-cell"${accessible ? '' : ' aria-expanded="false"'}>${ARROW}</td>`
    : '';
  const place = grid.state.pageSize * (grid.state.page - 1) + i + 1;
  const aria = accessible
    ? ` aria-level="1" aria-setsize="${grid.total}" aria-posinset="${place}"${grid.definition.detail ? ' aria-expanded="false"' : ''}`
    : '';
  const state = `${i % 2 === 1 ? 'k-alt k-master-row' : 'k-master-row'}${ownClasses(grid, record)}`;
  const cells = grid.state.columns.map((column) => cellHtml(grid, column, record)).join('');
  return `<tr class="${state}" data-uid="${crypto.randomUUID()}" role="row"${aria}>${hierarchy}${cells}</tr>`;
}

/** Classes that follow from the record, such as `grid-finished-row`. */
function ownClasses({ definition }, record) {
  return Object.entries(definition.rowClasses ?? {})
    .map(([field, name]) => (record[field] === true ? ` ${name}` : ''))
    .join('');
}

function commandButton({ name, title, icon }) {
  const content = icon ? `<span class="${icon}"></span>` : title;
  return `<a role="button" class="k-button grid-row-button grid-row-button-autosize k-grid-${name}" href="#" title="${title}">${content}</a>`;
}

/** Lists of tags may break within a tag, so that the column stays narrow; the text stays whole. */
function cellContent(column, record, zone) {
  const text = escapeText(cellText(column, record, zone));
  if (column.kind === 'list') return text.replace(/\b([0-9A-Z]{12})([0-9A-Z]{12})\b/g, '$1<wbr>$2');
  return column.mark && record[column.mark.field] === true ? `<span class="${column.mark.icon}"></span> ${text}` : text;
}

function cellHtml(grid, column, record) {
  const field = grid.page.mood.cells === 'plain' || column.field === null ? '' : ` data-field="${column.field}"`;
  const style = column.hidden ? ' style="display:none"' : '';
  const content =
    column.field === null ? column.commands.map(commandButton).join('') : cellContent(column, record, grid.page.zone);
  return `<td${style} role="gridcell"${field}>${content}</td>`;
}
