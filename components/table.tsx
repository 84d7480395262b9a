import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';

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
  /** Opens under its row when the first cell is pressed; that cell then names the row. */
  details?: (row: R) => ComponentChildren;
}

/** A plain table that scrolls sideways by itself when the window is narrow. */
export function Table<R>({ caption, columns, rows, keyOf, details }: TableProps<R>) {
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
            <Row key={keyOf(row)} row={row} columns={columns} details={details} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps<R> {
  row: R;
  columns: readonly Column<R>[];
  details: TableProps<R>['details'] | undefined;
}

function Row<R>({ row, columns, details }: RowProps<R>) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr>
        {columns.map((column, i) => (
          <td key={column.heading} class={column.number ? 'number' : undefined}>
            {details && i === 0 ? (
              <button
                type="button"
                class="disclosure"
                aria-expanded={isOpen}
                aria-controls={isOpen ? id : undefined}
                onClick={() => setOpen(!isOpen)}
              >
                <Icon name="chevron" />
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </td>
        ))}
      </tr>
      {details && isOpen && (
        <tr class="table-details">
          <td id={id} colSpan={columns.length}>
            <div class="table-opened">{details(row)}</div>
          </td>
        </tr>
      )}
    </>
  );
}
