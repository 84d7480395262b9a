/** Chosen rows by their key, in the order in which they were chosen. */
export type Selection<R> = ReadonlyMap<string, R>;

/** What a press on a row's box leaves chosen: the row turned over, or with Shift everything since the last press like it. */
export function toggled<R>(
  chosen: Selection<R>,
  rows: readonly R[],
  press: { row: R; last: string | null; isRange: boolean },
  keyOf: (row: R) => string,
): Selection<R> {
  const at = rows.findIndex((row) => keyOf(row) === keyOf(press.row));
  const from = press.isRange ? rows.findIndex((row) => keyOf(row) === press.last) : at;
  const [first, end] = [Math.min(at, from < 0 ? at : from), Math.max(at, from)];
  const isOn = !chosen.has(keyOf(press.row));
  const next = new Map(chosen);
  for (const row of rows.slice(first, end + 1)) {
    if (isOn) next.set(keyOf(row), row);
    else next.delete(keyOf(row));
  }
  return next;
}

/** All rows chosen as well, or none of them where all were. */
export function toggledAll<R>(chosen: Selection<R>, rows: readonly R[], keyOf: (row: R) => string): Selection<R> {
  const next = new Map(chosen);
  const isAll = rows.every((row) => chosen.has(keyOf(row)));
  for (const row of rows) {
    if (isAll) next.delete(keyOf(row));
    else next.set(keyOf(row), row);
  }
  return next;
}
