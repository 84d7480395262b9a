import { expect, type Page } from '@playwright/test';
import { metrcGrid, type metrcPages } from './metrc-grid.ts';
import { patience } from './patience.ts';
import type { LocalMetrc } from './simulator.ts';

/** A page of Metrc with grids. */
export type MetrcPage = keyof typeof metrcPages;

/** The column that names a row, grid by grid; grids without one are not Tandem's to mark. */
const keyColumns: Readonly<Record<string, string>> = {
  'packages transferred-grid': 'PackageLabel',
  'packages *': 'Label',
  'plants plantbatches': 'Name',
  'plants harvest': 'Name',
  'plants plants': 'Label',
  'plants mother': 'Label',
  'transfers/licensed *': 'ManifestNumber',
  'transfers/licensed/templates *': 'Name',
  'sales/receipts *': 'ReceiptNumber',
  'admin/tags *': 'Label',
  'admin/employees *': 'FullName',
  'admin/* *': 'Name',
};

/** Name of the column that names the rows of a grid; null for grids that get no badges (additives, waste). */
export function keyColumn(page: string, grid: string): string | null {
  const fits = (pattern: string) => {
    const [ofPage = '', ofGrid = ''] = pattern.split(' ');
    const isPage = ofPage.endsWith('*') ? page.startsWith(ofPage.slice(0, -1)) : page === ofPage;
    return isPage && (ofGrid === '*' || grid.startsWith(ofGrid));
  };
  return Object.entries(keyColumns).find(([pattern]) => fits(pattern))?.[1] ?? null;
}

/** One row with what the overlay put on it. */
export interface MarkedRow {
  key: string;
  badges: number;
  badgeKey: string | null;
  verdict: string | null;
  /** The whole sentence, as a screen reader says it. */
  says: string;
}

/** The rows of a grid as they are on screen. @param column see {@link keyColumn} */
export async function markedRows(page: Page, grid: string, column: string): Promise<MarkedRow[]> {
  const { root, head } = metrcGrid(page, grid);
  const at = await head(column).evaluate((th) => [...(th.parentElement?.children ?? [])].indexOf(th));
  return root.locator(':scope > table > tbody > tr.k-master-row').evaluateAll(
    (rows, place) =>
      rows.map((row) => {
        const badges = [...row.querySelectorAll(':scope > td tandem-badge')] as HTMLElement[];
        const text = row.children[place]?.textContent ?? '';
        return {
          key: /[0-9A-Z]{24}/.exec(text)?.[0] ?? text.replace(/\s+/g, ' ').trim(),
          badges: badges.length,
          badgeKey: badges[0]?.dataset.key ?? null,
          verdict: badges[0]?.dataset.verdict ?? null,
          says: badges[0]?.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '',
        };
      }),
    at,
  );
}

/** Waits until every row of a grid has exactly one badge, its own, with the verdict that the test works out. */
export async function expectMarked(
  page: Page,
  grid: string,
  column: string,
  verdictOf: (key: string) => string,
): Promise<MarkedRow[]> {
  let rows: MarkedRow[] = [];
  await expect(async () => {
    rows = await markedRows(page, grid, column);
    const wrong = rows.filter(
      ({ key, badges, badgeKey, verdict }) => badges !== 1 || badgeKey !== key || verdict !== verdictOf(key),
    );
    expect(wrong.map((row) => ({ ...row, expected: verdictOf(row.key) })).slice(0, 3), `rows of ${grid}`).toEqual([]);
  }).toPass({ timeout: patience, intervals: [100, 200, 400] });
  return rows;
}

/**
 * Verdict of a row while nothing is queued, counted or changed: worked out from what the world shows on this page and
 * from nothing of the product's.
 */
export async function quietVerdicts(metrc: LocalMetrc, license: string, page: string, grid: string) {
  const column = keyColumn(page, grid) ?? '';
  const shown = await metrc.shown(page, grid, license);
  const known = new Set(shown.map((row) => (row.shown[column] ?? '').replace(/\s+/g, ' ').trim()));
  return (key: string): string => {
    if (page === 'packages' && grid === 'intransit-grid') return 'in-transit';
    // The API has no list of used and voided tags, and what left by transfer is compared with nothing.
    if (['used-grid', 'voided-grid', 'transferred-grid'].includes(grid)) return 'not-compared';
    return [...known].some((text) => text.includes(key)) ? 'no-reading' : 'not on this page';
  };
}
