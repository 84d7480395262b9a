import { el, icon } from './dom.js';
import { openPopup } from './popup.js';

const SIZES = [5, 10, 20, 50, 100, 500];
const NUMBERS = 10;

/** The pager of a grid: its links, page field, page size, refresh and the text "1 - 20 of 137 rows". */
export function createPager(grid) {
  const element = el('div', { class: 'k-pager-wrap k-grid-pager k-widget k-floatwrap', 'data-role': 'pager' });
  const first = navigation('Go to the first page', 'k-pager-first', 'k-i-arrow-end-left');
  const previous = navigation('Go to the previous page', '', 'k-i-arrow-60-left');
  const next = navigation('Go to the next page', '', 'k-i-arrow-60-right');
  const last = navigation('Go to the last page', 'k-pager-last', 'k-i-arrow-end-right');
  const numbers = el('ul', { class: 'k-pager-numbers k-reset' });
  const field = el('input', { class: 'k-textbox', 'aria-label': 'Page' });
  const of = el('span');
  const refresh = el('a', { href: '#', class: 'k-pager-refresh k-link', title: 'Refresh', 'aria-label': 'Refresh' });
  refresh.append(icon('k-icon k-i-reload'));
  const info = el('span', { class: 'k-pager-info k-label' });
  const top = el(
    'button',
    { class: 'back-to-top btn shadow', title: 'Jump to top', type: 'button' },
    icon('icon-arrow-up'),
  );
  const input = el('span', { class: 'k-pager-input k-label' }, 'Page', field, of);
  element.append(first, previous, numbers, input, next, last, sizes(grid), top, refresh, info);

  const pages = () => Math.max(1, Math.ceil(grid.total / grid.state.pageSize));
  const go = (page) => {
    if (!grid.loaded || page < 1 || page > pages() || page === grid.state.page) return;
    grid.change({ page });
  };
  element.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[data-page]');
    if (!link || !element.contains(link)) return;
    event.preventDefault();
    if (!link.classList.contains('k-state-disabled')) go(Number(link.dataset.page));
  });
  field.addEventListener('change', () => go(Number(field.value)));
  refresh.addEventListener('click', () => grid.read());
  top.addEventListener('click', () => scrollTo({ top: 0, behavior: 'smooth' }));

  function draw() {
    const { page, pageSize } = grid.state;
    const count = pages();
    for (const [link, target] of [
      [first, 1],
      [previous, page - 1],
      [next, page + 1],
      [last, count],
    ]) {
      link.dataset.page = String(target);
      link.classList.toggle('k-state-disabled', target < 1 || target > count || target === page);
    }
    numbers.replaceChildren(...numberItems(page, grid.total === 0 ? 0 : count));
    field.value = grid.total === 0 ? '0' : String(page);
    of.textContent = `of ${grid.total === 0 ? 0 : count}`;
    const start = (page - 1) * pageSize + 1;
    const end = Math.min(page * pageSize, grid.total);
    if (!grid.loaded) info.textContent = '';
    else if (grid.total === 0) info.textContent = 'No items to display';
    else info.textContent = `${start} - ${end} of ${grid.total} rows`;
  }
  draw();
  return { element, draw };
}

function navigation(title, place, glyph) {
  const link = el('a', { href: '#', title, 'aria-label': title, tabindex: '-1', 'data-page': '1' });
  link.className = `k-link k-pager-nav ${place} k-state-disabled`.replace('  ', ' ');
  link.append(icon(`k-icon ${glyph}`));
  return link;
}

/** At most ten numbers, in Kendo's fixed groups: 1 to 10, 11 to 20, with dots to the next group. */
function numberItems(page, count) {
  const items = [
    el('li', { class: 'k-current-page' }, el('span', { class: 'k-link k-pager-nav', text: String(page) })),
  ];
  const start = Math.floor((page - 1) / NUMBERS) * NUMBERS + 1;
  const end = Math.min(start + NUMBERS - 1, count);
  const link = (target, text) =>
    el('li', {}, el('a', { href: '#', class: 'k-link', 'data-page': String(target), tabindex: '-1', text }));
  if (start > 1) items.push(link(start - 1, '...'));
  for (let n = start; n <= end; n++) {
    if (n === page) items.push(el('li', {}, el('span', { class: 'k-state-selected', text: String(n) })));
    else items.push(link(n, String(n)));
  }
  if (end < count) items.push(link(end + 1, '...'));
  return items;
}

/** Kendo's drop-down over a hidden `select`; both may be used. */
function sizes(grid) {
  const shown = el('span', { class: 'k-input', unselectable: 'on', text: String(grid.state.pageSize) });
  const arrow = el('span', { class: 'k-select', unselectable: 'on' }, icon('k-icon k-i-arrow-60-down'));
  const wrap = el('span', { class: 'k-dropdown-wrap k-state-default', unselectable: 'on' }, shown, arrow);
  const select = el('select', { 'data-role': 'dropdownlist', style: 'display:none' });
  for (const size of SIZES) {
    select.append(el('option', { value: String(size), text: String(size), selected: size === grid.state.pageSize }));
  }
  const dropdown = el('span', { class: 'k-widget k-dropdown k-header', role: 'listbox', tabindex: '0' }, wrap, select);
  select.addEventListener('change', () => {
    shown.textContent = select.value;
    if (grid.loaded) grid.change({ pageSize: Number(select.value) });
  });
  wrap.addEventListener('click', () => {
    const list = el('ul', { class: 'k-list k-reset', role: 'listbox' });
    const close = openPopup(wrap, el('div', { class: 'k-list-container k-popup k-group k-reset' }, list));
    for (const size of SIZES) {
      const item = el('li', { class: 'k-item', role: 'option', text: String(size) });
      item.classList.toggle('k-state-selected', String(size) === select.value);
      item.addEventListener('click', () => {
        close();
        select.value = String(size);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      list.append(item);
    }
  });
  return el('span', { class: 'k-pager-sizes k-label' }, dropdown, 'rows per page');
}
