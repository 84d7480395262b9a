import type { Around, DetailDefinition, DetailGrid, GridDefinition, PageDefinition } from './grid-definition.ts';
import type { ListPage, ListRequest } from './list-query.ts';
import { pagesOf } from './listings/registry.ts';
import type { Look } from './web-mood.ts';
import type { WebRecord } from './web-record.ts';

/** What a request of the page's scripts asks for: `/api/transfers/incoming` with `slt=Licensed&active=True`. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  look: Look;
}

/** Answers a grid's read, or undefined when no grid of this license reads from there. */
export function readList(around: Around, asked: Asked, request: ListRequest): ListPage | undefined {
  const grids = pagesOf(around.facility, asked.look).flatMap((page) => gridsOf(page));
  return grids.find(({ url }) => isUrl(url, asked))?.read(around, request);
}

/** Rows of a grid inside a detail row, or undefined when there is none that reads from there. */
export function readDetail(around: Around, { path, query, look }: Asked): WebRecord[] | undefined {
  const id = Number(query.get('id') ?? Number.NaN);
  for (const page of pagesOf(around.facility, look)) {
    for (const { detail } of gridsOf(page)) {
      const found = detail && detailAt(detail, path);
      if (found) return found.rows(around, id);
    }
  }
  return undefined;
}

/** The grids of a page, without the separators. */
export function gridsOf(page: PageDefinition): GridDefinition[] {
  return page.grids.filter((grid) => grid !== null);
}

function detailAt(detail: DetailDefinition, path: string): DetailGrid | undefined {
  for (const grid of detail.grids) {
    const found = grid.url === path ? grid : grid.detail && detailAt(grid.detail, path);
    if (found) return found;
  }
  return undefined;
}

function isUrl(url: string, asked: Asked): boolean {
  const [path, query] = url.split('?');
  if (path !== asked.path) return false;
  return [...new URLSearchParams(query)].every(([name, value]) => asked.query.get(name) === value);
}
