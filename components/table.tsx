import type { ComponentChildren } from 'preact';

/** One column: its heading and what it shows of a row. */
interface Column<R> {
  heading: string;
  /** Right-aligned figures. */
  number?: boolean;
  cell: (row: R) => ComponentChildren;
}

/** What a {@link Table} needs. The caption is its accessible name. */
export interface TableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
}

/** A plain table that scrolls sideways by itself when the window is narrow. */
export function Table<R>({ caption, columns, rows, keyOf }: TableProps<R>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" class={column.number ? 'number' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.heading} class={column.number ? 'number' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
