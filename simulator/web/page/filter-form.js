import { el } from './dom.js';

const texts = {
  contains: 'Contains',
  eq: 'Is equal to',
  neq: 'Is not equal to',
  startswith: 'Starts with',
  endswith: 'Ends with',
  doesnotcontain: 'Does not contain',
};
const amounts = {
  eq: 'Is equal to',
  neq: 'Is not equal to',
  gte: 'Is greater than or equal to',
  gt: 'Is greater than',
  lte: 'Is less than or equal to',
  lt: 'Is less than',
};
const days = {
  eq: 'Is equal to',
  gte: 'Is after or equal to',
  gt: 'Is after',
  lte: 'Is before or equal to',
  lt: 'Is before',
};

/** Kendo's filter form for one column. */
export function filterForm(grid, column, close) {
  const kind = kindOf(column);
  const current = grid.state.filters[column.field];
  const operator = el('select', { 'data-role': 'dropdownlist', title: 'Operator' });
  for (const [value, text] of Object.entries(
    { text: texts, amount: amounts, day: days, flag: { eq: 'Is equal to' } }[kind],
  )) {
    operator.append(el('option', { value, text, selected: value === current?.operator }));
  }
  const value = valueField(kind, current);
  const form = el('form', { class: 'k-filter-menu k-popup k-group k-reset' });
  form.append(
    el('div', { class: 'k-filter-help-text', text: 'Show items with value that:' }),
    operator,
    value,
    el(
      'div',
      { class: 'k-action-buttons' },
      el('button', { class: 'k-button k-primary', type: 'submit', title: 'Filter', text: 'Filter' }),
      el('button', { class: 'k-button', type: 'reset', title: 'Clear', text: 'Clear' }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    const filter = { operator: operator.value, value: modelValue(kind, value.value) };
    grid.change({ filters: withFilter(grid.state.filters, column.field, value.value.trim() === '' ? null : filter) });
  });
  form.addEventListener('reset', () => {
    close();
    grid.change({ filters: withFilter(grid.state.filters, column.field, null) });
  });
  return form;
}

/** The filters with one more, or with one less when it is null. */
export function withFilter(filters, field, filter) {
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== field));
  return filter === null ? others : { ...others, [field]: filter };
}

/** What is sent for the text that was typed: numbers and days in the model's own form. */
export function modelValue(kind, typed) {
  const text = typed.trim();
  if (kind === 'amount') return Number(text.replaceAll(',', ''));
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (kind === 'day' && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text;
}

function kindOf({ kind }) {
  if (kind === 'number' || kind === 'money' || kind === 'quantity') return 'amount';
  if (kind === 'date' || kind === 'datetime') return 'day';
  return kind === 'boolean' ? 'flag' : 'text';
}

function valueField(kind, current) {
  if (kind === 'flag') {
    const select = el('select', { title: 'Filter Criteria' });
    select.append(el('option', { value: 'true', text: 'Yes' }), el('option', { value: 'false', text: 'No' }));
    select.value = String(current?.value ?? 'true');
    return select;
  }
  const field = el('input', { type: 'text', class: 'k-textbox', title: 'Filter Criteria' });
  if (kind === 'day') {
    field.dataset.role = 'datepicker';
    field.placeholder = 'MM/DD/YYYY';
  }
  field.value = kind === 'day' ? usDay(current?.value) : String(current?.value ?? '');
  return field;
}

function usDay(value) {
  const [year, month, day] = String(value ?? '').split('-');
  return day ? `${month}/${day}/${year}` : '';
}
