/** How the page writes a cell's value. */
export type ColumnKind =
  | 'text'
  | 'list'
  | 'quantity'
  | 'shipped-quantity'
  | 'received-quantity'
  | 'words'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'number'
  | 'command';

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
}

/** A column that is shown at first use. */
export function column(field: string, title: string, kind: ColumnKind = 'text', caption = title): Column {
  return { field, title, caption, kind, hidden: false };
}
