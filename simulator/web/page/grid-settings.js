/**
 * What a user set up in a grid before: order, hidden columns, sort, filters, page size. Kept in the browser.
 * @param {any} definition
 * @param {any} page
 */
export function loadSettings(definition, page) {
  const saved = parse(localStorage.getItem(settingsKey(definition, page)));
  const forced = page.mood.hidden;
  const columns = inOrder(definition.columns, saved?.order ?? []).map((column) => ({
    ...column,
    hidden: forced.includes(column.field) || (saved?.hidden ? saved.hidden.includes(column.field) : column.hidden),
  }));
  return {
    columns,
    sort: saved?.sort ?? null,
    filters: saved?.filters ?? {},
    page: 1,
    pageSize: saved?.pageSize ?? 20,
  };
}

/** Keeps what the user set up. */
export function saveSettings(definition, page, state) {
  const { columns, sort, filters, pageSize } = state;
  const order = columns.map((column) => column.field);
  const hidden = columns.filter((column) => column.hidden).map((column) => column.field);
  localStorage.setItem(settingsKey(definition, page), JSON.stringify({ order, hidden, sort, filters, pageSize }));
}

/** Forgets the settings of every grid of this user on this page. */
export function resetSettings(grids, page) {
  for (const { definition } of grids.values()) localStorage.removeItem(settingsKey(definition, page));
}

/**
 * Columns in a saved order; a column the order does not know keeps its place at the end, before the commands.
 * @param {any[]} columns
 * @param {(string | null)[]} order
 */
export function inOrder(columns, order) {
  const place = (column) => {
    const at = order.indexOf(column.field);
    return at === -1 ? order.length : at;
  };
  return order.length === 0 ? [...columns] : [...columns].sort((a, b) => place(a) - place(b));
}

function settingsKey(definition, page) {
  return `metrc.${page.user}.${page.path}.${definition.id}`;
}

function parse(text) {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
