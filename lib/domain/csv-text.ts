/**
 * What a spreadsheet takes for the beginning of a formula, in half and full width; and the same behind apostrophes, so
 * that none that was there before is taken for ours.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A negative amount is none: it stays a number that can be summed. */
const amount = /^-\d+(\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would calculate gets an apostrophe in front: names of items come
 * from other people. {@link plainCell} takes it away again.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell of such a file as it was before: without the apostrophe that kept a spreadsheet from calculating it. */
export function plainCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

function cell(text: string): string {
  const safe = formula.test(text) && !amount.test(text) ? `'${text}` : text;
  return /["',\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
