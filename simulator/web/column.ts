/** How the page writes a cell's value. */
export type ColumnKind =
  | 'text'
  | 'list'
  | 'quantity'
  | 'words'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'number'
  | 'money'
  | 'command';

/** A button in the command cell of each row. */
export interface RowCommand {
  /** End of its class: `discontinue` for `k-grid-discontinue`. */
  name: string;
  title: string;
  /** Class of its picture; without one it shows its title. */
  icon?: string;
}

/** One column of a grid. The page's script draws it; the server only sorts and filters by `field`. */
export interface Column {
  /** Path in the record, `Item.Name`; null in the command column. */
  field: string | null;
  title: string;
  /** Text of the head; with an `abbr` where it is not the title. */
  caption: string;
  kind: ColumnKind;
  /** Hidden at first use. */
  hidden: boolean;
  /** Width of its `col` in pixels; without one the browser decides. */
  width?: number;
  /** Field with the unit of a quantity; `UnitOfMeasureAbbreviation` without one. */
  unit?: string;
  /** A picture before the text, in rows whose record has `true` in that field. */
  mark?: { field: string; icon: string };
  /** Buttons of the command column. */
  commands?: readonly RowCommand[];
}

/** A column that is shown at first use. */
export function column(field: string, title: string, kind: ColumnKind = 'text', caption = title): Column {
  return { field, title, caption, kind, hidden: false };
}

/** A column that is hidden at first use. */
export function hiddenColumn(field: string, title: string, kind: ColumnKind = 'text', caption = title): Column {
  return { ...column(field, title, kind, caption), hidden: true };
}

/** A quantity with its unit. @param unit field that holds the unit's abbreviation */
export function quantityColumn(field: string, title: string, unit: string, caption = title): Column {
  return { ...column(field, title, 'quantity', caption), unit };
}

/** The last column of a grid whose rows have buttons. */
export function commandColumn(...commands: RowCommand[]): Column {
  return { field: null, title: '', caption: '', kind: 'command', hidden: false, commands };
}
