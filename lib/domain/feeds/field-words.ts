/**
 * Metrc's name of a field as words: `UnitOfMeasureName` is "Unit of measure name", `Item.Name` is "Item name".
 * Runs of capitals stay as they are: `IsQRCode` is "Is QR code". What a name repeats is said once: `Item.ItemBrandName`
 * is "Item brand name".
 */
export function fieldWords(path: string): string {
  const words = path
    .replace(/(\w+)\.\1(?=\w)/g, '$1')
    .replaceAll('.', ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/\s+/)
    .map((word, i) => (i > 0 && !/^[A-Z]{2,}$/.test(word) ? word.toLowerCase() : word));
  return words.join(' ');
}

/** The same, short enough to stand over a column: "Item", "Created time". */
export function fieldHeading(path: string): string {
  return fieldWords(path)
    .replace(/(?<=\w) name$/, '')
    .replace(/ date time$/, ' time');
}

/** One column of a list: a field, and the field that holds its unit. */
export interface FieldColumn {
  path: string;
  unit: string | null;
}

/** Columns of a list: a unit is shown with the amounts before it, not in a column of its own. */
export function fieldColumns(paths: readonly string[]): FieldColumn[] {
  const columns: FieldColumn[] = [];
  for (const path of paths) {
    const amounts = /UnitOf(Measure|Weight)/.test(path) ? amountsAtEnd(columns) : [];
    if (amounts.length) for (const amount of amounts) amount.unit = path;
    else columns.push({ path, unit: null });
  }
  return columns;
}

function amountsAtEnd(columns: readonly FieldColumn[]): FieldColumn[] {
  const other = columns.findLastIndex(({ path, unit }) => unit !== null || !/Quantity|Weight|Amount/.test(path));
  return columns.slice(other + 1);
}

/** The value at a path such as `Item.Name`; undefined where the row has none. */
export function fieldAt(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
  }, row);
}

/** True for what says nothing: no value, no rows, and year 1, which is Metrc's way to say never. */
export function isUnset(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' && value.startsWith('0001-01-01');
}

/** Every field of a row in its order, with those of objects inside it: `Item.Name`. Lists stay whole. */
export function fieldsOf(row: unknown, within = ''): [path: string, value: unknown][] {
  if (row === null || typeof row !== 'object') return [];
  return Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isObject ? fieldsOf(value, `${within}${name}.`) : [[within + name, value]];
  });
}
