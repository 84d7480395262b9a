const zones = new Map();

/**
 * A value of a record as the cell shows it.
 * @param {{ kind: string, field: string | null, unit?: string }} column
 * @param {Record<string, any>} record
 * @param {string} zone the facility's, for times
 * @returns {string}
 */
export function cellText(column, record, zone) {
  const value = valueAt(record, column.field);
  switch (column.kind) {
    case 'quantity':
      return quantityText(value, record[column.unit ?? 'UnitOfMeasureAbbreviation']);
    case 'number':
      return numberText(value);
    case 'money':
      return moneyText(value);
    case 'boolean':
      return value === true ? 'Yes' : value === false ? 'No' : '';
    case 'date':
      return dateText(value);
    case 'datetime':
      return dateTimeText(value, zone);
    case 'words':
      return String(value ?? '').replace(/([a-z])([A-Z])/g, '$1 $2');
    case 'list':
      return String(value ?? '').includes(', ') ? `${value}, ` : String(value ?? '');
    default:
      return String(value ?? '');
  }
}

/** The value at a path such as `Item.Name`. */
export function valueAt(record, path) {
  return (path ?? '').split('.').reduce((value, name) => value?.[name], record);
}

/** `1,250.5 g`. @param {number | null} value */
export function quantityText(value, unit) {
  return value === null || value === undefined ? '' : `${numberText(value)} ${unit ?? ''}`.trim();
}

/** `1,250.5`: thousands commas, at most four decimals. @param {number | null} value */
export function numberText(value) {
  if (value === null || value === undefined || value === '') return '';
  return Number(value).toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** `$1,250.50`. @param {number | null} value */
function moneyText(value) {
  if (value === null || value === undefined) return '';
  return Number(value).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}

/** `MM/DD/YYYY` of `YYYY-MM-DD…`. @param {string | null} value */
export function dateText(value) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '') ?? [];
  return year ? `${month}/${day}/${year}` : '';
}

/**
 * `MM/DD/YYYY hh:mm AM` in the facility's zone. A time without a zone is the facility's already.
 * @param {string | null} value
 */
export function dateTimeText(value, given) {
  if (value?.startsWith('0001-01-01')) return '';
  const isWallClock = /T[\d:.]+$/.test(value ?? '');
  const zone = isWallClock ? 'UTC' : given;
  const at = Date.parse(value ? value.replace(/(\.\d{3})\d+/, '$1') + (isWallClock ? 'Z' : '') : '');
  if (Number.isNaN(at)) return '';
  if (!zones.has(zone)) {
    const shape = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hour12: true,
    };
    zones.set(zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, ...shape }));
  }
  return zones.get(zone).format(at).replace(',', '').replace(/\s/g, ' ');
}
