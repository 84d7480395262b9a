import type { WebRecord } from './web-record.ts';

/** The `request` of a grid's read, as Kendo sends it. */
export interface ListRequest {
  take: number;
  skip: number;
  page: number;
  pageSize: number;
  sort: { field: string; dir: 'asc' | 'desc' }[];
  filter: Filter | null;
}

/** A Kendo filter: one condition, or several joined by `and` / `or`. */
export type Filter = { logic: 'and' | 'or'; filters: Filter[] } | { field: string; operator: string; value: unknown };

/** Answer of a list request. */
export interface ListPage {
  Data: WebRecord[];
  Total: number;
  TotalPages: number;
  CurrentPage: number;
}

/**
 * Reads the JSON body of a list request; what is missing gets Kendo's default (first page of 20).
 * @throws SyntaxError if the body is not JSON
 */
export function parseListRequest(body: string): ListRequest {
  const outer = JSON.parse(body || '{}') as { request?: Partial<ListRequest> };
  const request = outer.request ?? {};
  const take = Math.min(500, Math.max(1, request.take ?? request.pageSize ?? 20));
  const skip = Math.max(0, request.skip ?? 0);
  return {
    take,
    skip,
    page: request.page ?? Math.floor(skip / take) + 1,
    pageSize: take,
    sort: request.sort ?? [],
    filter: request.filter ?? null,
  };
}

/**
 * Filters, sorts and cuts a list. Rows that are neither filtered nor sorted are made for the wanted page only,
 * so that a list of 200,000 costs nothing.
 * @param make turns a source row into its record
 */
export function answerList<T>(rows: readonly T[], make: (row: T) => WebRecord, request: ListRequest): ListPage {
  const plain = request.filter === null && request.sort.length === 0;
  let records: readonly WebRecord[];
  let total = rows.length;
  if (plain) {
    records = rows.slice(request.skip, request.skip + request.take).map(make);
  } else {
    const all = rows.map(make);
    const filter = request.filter;
    const kept = filter === null ? all : all.filter((record) => matches(record, filter));
    if (request.sort.length > 0) kept.sort(comparator(request.sort));
    total = kept.length;
    records = kept.slice(request.skip, request.skip + request.take);
  }
  return {
    Data: [...records],
    Total: total,
    TotalPages: Math.ceil(total / request.take),
    CurrentPage: request.page,
  };
}

/** The value at a path such as `Item.Name`. */
export function valueAt(record: WebRecord, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as WebRecord)[name];
  }
  return value;
}

/** Whether a record passes a filter. Texts are compared without letter case; dates by the day, when only a day is given. */
export function matches(record: WebRecord, filter: Filter): boolean {
  if ('filters' in filter) {
    const test = (part: Filter) => matches(record, part);
    return filter.logic === 'or' ? filter.filters.some(test) : filter.filters.every(test);
  }
  const value = valueAt(record, filter.field);
  if (typeof value === 'number') return compareBy(filter.operator, value - Number(filter.value));
  if (typeof value === 'boolean') {
    const equal = value === (filter.value === true || filter.value === 'true');
    return filter.operator === 'neq' ? !equal : equal;
  }
  return matchesText(String(value ?? '').toLowerCase(), filter.operator, String(filter.value ?? '').toLowerCase());
}

function matchesText(text: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case 'contains':
      return text.includes(wanted);
    case 'doesnotcontain':
      return !text.includes(wanted);
    case 'startswith':
      return text.startsWith(wanted);
    case 'endswith':
      return text.endsWith(wanted);
    default: {
      const cut = /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? text.slice(0, 10) : text;
      return compareBy(operator, cut < wanted ? -1 : cut > wanted ? 1 : 0);
    }
  }
}

function compareBy(operator: string, difference: number): boolean {
  switch (operator) {
    case 'neq':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'gte':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'lte':
      return difference <= 0;
    default:
      return difference === 0;
  }
}

function comparator(sort: ListRequest['sort']): (a: WebRecord, b: WebRecord) => number {
  return (a, b) => {
    for (const { field, dir } of sort) {
      const order = compareValues(valueAt(a, field), valueAt(b, field));
      if (order !== 0) return dir === 'desc' ? -order : order;
    }
    return 0;
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a ?? '');
  const right = String(b ?? '');
  return left < right ? -1 : left > right ? 1 : 0;
}
