import type { Stamp } from './time-text.ts';

/** What can stand in a list: it has a number and moves its LastModified when it changes. */
export interface Listed {
  readonly id: number;
  lastModified: Stamp;
}

/**
 * Keeps rows of one kind in their lists and finds what changed in a window without looking at every row:
 * a license with 200,000 packages is asked for a thousand windows.
 */
export interface ListIndex<Row extends Listed> {
  /** Members of a list by Id, descending. */
  list(list: string): readonly Row[];
  /** Members of a list with `start <= LastModified <= end`, by Id descending. */
  changedWithin(list: string, start: Stamp, end: Stamp): readonly Row[];
  /** To be called after a row changed or was added. */
  changed(row: Row): void;
  /** Takes a row out of its list without a trace. */
  removed(row: Row): void;
}

/** How many of the latest windows are remembered: the pages of one window are asked one after another. */
const REMEMBERED = 20;
const SORT_AFTER = 2000;

interface Entry<Row> {
  stamp: Stamp;
  row: Row;
}

interface Answer<Row> {
  list: string;
  start: Stamp;
  end: Stamp;
  rows: Row[];
}

/**
 * Builds the index of some rows.
 * @param listOf the one list a row stands in now
 */
export function createListIndex<Row extends Listed>(rows: Iterable<Row>, listOf: (row: Row) => string): ListIndex<Row> {
  const lists = new Map<string, Row[]>();
  const standing = new Map<Row, string>();
  for (const row of [...rows].sort((a, b) => b.id - a.id)) {
    const list = listOf(row);
    standing.set(row, list);
    membersOf(lists, list).push(row);
  }
  const answers = new Map<string, Answer<Row>>();
  let sorted: Entry<Row>[] | null = null;
  let moved = new Set<Row>();

  const byStamp = () => {
    if (sorted && moved.size <= SORT_AFTER) return sorted;
    const still = sorted?.filter(({ row }) => !moved.has(row)) ?? [];
    const fresh = sorted ? [...moved].filter((row) => standing.has(row)) : [...standing.keys()];
    sorted = merged(still, fresh.map((row) => ({ stamp: row.lastModified, row })).sort(comparing));
    moved = new Set();
    return sorted;
  };

  const search = (list: string, start: Stamp, end: Stamp): Row[] => {
    const within = (row: Row) => row.lastModified >= start && row.lastModified <= end;
    const entries = byStamp();
    const from = placeIn(entries, ({ stamp }) => stamp < start);
    const to = placeIn(entries, ({ stamp }) => stamp <= end);
    const members = membersOf(lists, list);
    // A wide window holds most of the list, which stands in order already.
    if (to - from > members.length / 4) return members.filter(within);
    const found: Row[] = [];
    for (const { row } of entries.slice(from, to)) if (!moved.has(row) && standing.get(row) === list) found.push(row);
    for (const row of moved) if (standing.get(row) === list && within(row)) found.push(row);
    return found.sort((a, b) => b.id - a.id);
  };

  /** Remembered answers follow a change, so that life going on does not make every page a new search. */
  const follow = (row: Row, list: string | null) => {
    for (const answer of answers.values()) {
      take(answer.rows, row);
      const { start, end } = answer;
      if (answer.list === list && row.lastModified >= start && row.lastModified <= end) put(answer.rows, row);
    }
  };

  return {
    list: (list) => membersOf(lists, list),
    changedWithin(list, start, end) {
      const question = `${list} ${start} ${end}`;
      const known = answers.get(question);
      if (known) return known.rows;
      const rows = search(list, start, end);
      if (answers.size >= REMEMBERED) answers.delete([...answers.keys()][0] as string);
      answers.set(question, { list, start, end, rows });
      return rows;
    },
    changed(row) {
      moved.add(row);
      const now = listOf(row);
      const was = standing.get(row);
      if (was !== now) {
        if (was !== undefined) take(membersOf(lists, was), row);
        put(membersOf(lists, now), row);
        standing.set(row, now);
      }
      follow(row, now);
    },
    removed(row) {
      const was = standing.get(row);
      if (was !== undefined) take(membersOf(lists, was), row);
      standing.delete(row);
      moved.add(row);
      follow(row, null);
    },
  };
}

function comparing(a: { stamp: Stamp }, b: { stamp: Stamp }): number {
  return a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0;
}

/** One sorted list out of two. */
function merged<Row>(some: Entry<Row>[], others: Entry<Row>[]): Entry<Row>[] {
  if (some.length === 0) return others;
  const all: Entry<Row>[] = [];
  let next = 0;
  for (const entry of some) {
    while (next < others.length && (others[next] as Entry<Row>).stamp < entry.stamp) {
      all.push(others[next] as Entry<Row>);
      next += 1;
    }
    all.push(entry);
  }
  return all.concat(others.slice(next));
}

function membersOf<Row>(lists: Map<string, Row[]>, list: string): Row[] {
  const members = lists.get(list) ?? [];
  lists.set(list, members);
  return members;
}

function take<Row extends Listed>(rows: Row[], row: Row): void {
  const place = placeIn(rows, ({ id }) => id > row.id);
  if (rows[place] === row) rows.splice(place, 1);
}

function put<Row extends Listed>(rows: Row[], row: Row): void {
  rows.splice(
    placeIn(rows, ({ id }) => id > row.id),
    0,
    row,
  );
}

/** The first place whose entry does not come before; entries that do stand together at the front. */
function placeIn<Entry>(entries: readonly Entry[], comesBefore: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(entries[middle] as Entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
