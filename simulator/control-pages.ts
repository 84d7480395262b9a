import type { GridDefinition } from './web/grid-definition.ts';
import { parseListRequest } from './web/list-query.ts';
import { pagesOf } from './web/listings/registry.ts';
import { gridsOf } from './web/lists.ts';
import { removeRecord } from './world/record-changes.ts';
import type { Facility } from './world/types.ts';
import type { World } from './world/world.ts';

/** Writes a cell as the page's own script does, which is plain JavaScript. */
interface CellFormat {
  cellText(column: unknown, record: Record<string, unknown>, zone: string): string;
}
const { cellText }: CellFormat = await import(new URL('./web/page/format.js', import.meta.url).href);

/** Most rows that one answer holds. */
const MOST = 500;

/**
 * What a page of a license shows: `?page=plants&grid=plantsvegetative-grid`, newest first, as the world is now. Each
 * row with its `values`, as the page's request gets them, and `shown`, the texts of its cells by field. Without a grid
 * those of all; from the `skip`-th row on.
 */
export function pageRows(world: World, facility: Facility, query: URLSearchParams) {
  const pages = pagesOf(facility, '2025');
  const page = pages.find(({ path }) => path === query.get('page'));
  if (!page) throw new TypeError(`no such page; there are: ${pages.map(({ path }) => path).join(', ')}`);
  const grids = gridsOf(page);
  const wanted = query.get('grid');
  const chosen = grids.filter(({ id }) => wanted === null || id === wanted);
  if (chosen.length === 0) throw new TypeError(`no such grid; there are: ${grids.map(({ id }) => id).join(', ')}`);
  const skip = Number(query.get('skip') ?? 0);
  return {
    license: facility.license,
    page: page.path,
    grids: chosen.map((grid) => ({ id: grid.id, ...rowsOf(world, facility, grid, skip) })),
  };
}

function rowsOf(world: World, facility: Facility, grid: GridDefinition, skip: number) {
  const columns = grid.columns.filter(({ field }) => field !== null);
  const request = parseListRequest(JSON.stringify({ request: { take: MOST, skip } }));
  const { Data, Total } = grid.read({ world, facility }, request);
  const rows = Data.map((values) => ({
    id: values.Id,
    values,
    shown: Object.fromEntries(columns.map((column) => [column.field, cellText(column, values, facility.zone)])),
  }));
  return { total: Total, rows };
}

/** A free tag that somebody else uses up or declares void: `{ license, label, as: 'used' | 'voided' }`. */
export function takeTag(world: World, facility: Facility, body: Record<string, unknown>): unknown {
  const label = String(body.label);
  const as = body.as ?? 'used';
  if (as !== 'used' && as !== 'voided') throw new TypeError(`a tag is "used" or "voided", not "${String(as)}"`);
  const tag = facility.records.named('tag', label);
  if (!tag) throw new TypeError(`no free tag ${label} in ${facility.license}`);
  removeRecord(world, facility, tag);
  (as === 'used' ? facility.usedTags : facility.voidedTags).add(tag.name);
  return { label: tag.name, as };
}
