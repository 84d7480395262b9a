import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ChooseBox } from './choose-box';
import { Icon } from './icon';

/** One column: its heading and what it shows of a row. */
interface Column<R> {
  heading: string;
  /** Right-aligned figures. */
  number?: boolean;
  cell: (row: R) => ComponentChildren;
}

/** Rows that can be chosen: a box in front of each, and one above them for all that are shown. */
export interface TableChoice<R> {
  isChosen: (row: R) => boolean;
  labelOf: (row: R) => string;
  allLabel: string;
  onToggle: (row: R, isRange: boolean) => void;
  onToggleAll: () => void;
}

/** What a {@link Table} needs. The caption is its accessible name. */
export interface TableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** Opens under its row when the first cell is pressed; that cell then names the row. */
  details?: (row: R) => ComponentChildren;
  choice?: TableChoice<R> | undefined;
}

/** A plain table that scrolls sideways by itself when the window is narrow. */
export function Table<R>({ caption, columns, rows, keyOf, details, choice }: TableProps<R>) {
  const chosen = choice ? rows.filter(choice.isChosen).length : 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {choice && (
              <th scope="col" class="choose-cell">
                <ChooseBox
                  label={choice.allLabel}
                  checked={rows.length > 0 && chosen === rows.length}
                  mixed={chosen > 0 && chosen < rows.length}
                  onPress={choice.onToggleAll}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.heading} scope="col" class={column.number ? 'number' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} columns={columns} details={details} choice={choice} />
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
  choice: TableProps<R>['choice'];
}

function Row<R>({ row, columns, details, choice }: RowProps<R>) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr>
        {choice && (
          <td class="choose-cell">
            <ChooseBox
              label={choice.labelOf(row)}
              checked={choice.isChosen(row)}
              onPress={(isRange) => choice.onToggle(row, isRange)}
            />
          </td>
        )}
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
          <td id={id} colSpan={columns.length + (choice ? 1 : 0)}>
            <div class="table-opened">{details(row)}</div>
          </td>
        </tr>
      )}
    </>
  );
}
