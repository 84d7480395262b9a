import { expect, type Locator, type Page } from '@playwright/test';

/** The pages of Metrc with grids, and the grids of each in the order of their tabs. */
export const metrcPages = {
  packages: ['active-grid', 'onhold-grid', 'inactive-grid', 'intransit-grid', 'transferred-grid'],
  plants: [
    'motherplants-grid',
    'motherplantsonhold-grid',
    'motherplantsinactive-grid',
    'plantbatches-grid',
    'plantbatchesonhold-grid',
    'plantbatchesinactive-grid',
    'plantsvegetative-grid',
    'plantsflowering-grid',
    'plantsonhold-grid',
    'plantsinactive-grid',
    'harvested-grid',
    'harvestsonhold-grid',
    'harvestsinactive-grid',
    'additives-grid',
    'waste-grid',
  ],
  'transfers/licensed': [
    'incoming-grid',
    'incomingInactive-grid',
    'outgoing-grid',
    'rejected-grid',
    'outgoingInactive-grid',
  ],
  'transfers/licensed/templates': ['templates-grid'],
  'sales/receipts': ['active-grid', 'inactive-grid'],
  'admin/tags': ['available-grid', 'used-grid', 'voided-grid'],
  'admin/items': ['items-grid'],
  'admin/items/brands': ['itembrands-grid'],
  'admin/locations': ['locations-grid'],
  'admin/strains': ['strains-grid'],
  'admin/employees': ['employees-grid'],
} as const;

/** One grid of a page of Metrc, used as a person would. @param id `plantsvegetative-grid` */
export function metrcGrid(page: Page, id: string) {
  const root = page.locator(`#${id}`);
  const rows = root.locator(':scope > table > tbody > tr.k-master-row');
  const pager = root.locator(':scope > .k-pager-wrap');
  const head = (field: string) => root.locator(`:scope > table > thead th[data-field="${field}"]`);
  const loaded = async () => {
    await expect(root.locator(':scope > .k-loading-mask')).toHaveCount(0);
    await expect(pager.locator('.k-pager-info')).not.toBeEmpty();
  };
  const menu = async (field: string): Promise<Locator> => {
    await head(field).locator('.k-header-column-menu').click();
    return page.locator('.k-animation-container').last();
  };
  const setColumn = async (by: string, field: string, shown: boolean) => {
    const open = await menu(by);
    await open.locator('.k-columns-item > .k-link').click();
    await open.locator(`.k-columns-list input[data-field="${field}"]`).setChecked(shown);
    await page.locator('h2.title').click();
  };

  return {
    page,
    root,
    rows,
    head,
    loaded,
    /** Clicks its tab and waits for its rows; on a page without tabs it only waits. */
    async open() {
      const tab = page.locator(`li[data-grid-selector="#${id}"] > .k-link`);
      if ((await tab.count()) > 0) await tab.click();
      await loaded();
    },
    async sort(field: string, direction: 'asc' | 'desc') {
      await (await menu(field)).locator(`.k-sort-${direction} > .k-link`).click();
      await loaded();
    },
    /** Filters by part of a text, or by a number or day as a person types it. */
    async filter(field: string, text: string) {
      const open = await menu(field);
      await open.locator('.k-filter-item > .k-link').click();
      await open.locator('[title="Filter Criteria"]').first().fill(text);
      await open.locator('button.k-primary').click();
      await loaded();
    },
    async clearFilters() {
      await root.locator(':scope > .k-grid-toolbar .js-filters-popover').click();
      await root.getByText('Clear Filters', { exact: true }).click();
      await loaded();
    },
    async pageSize(size: 5 | 10 | 20 | 50 | 100 | 500) {
      await pager.locator('.k-dropdown-wrap').click();
      await page.locator('.k-list-container').getByText(String(size), { exact: true }).click();
      await loaded();
    },
    async goTo(where: 'first' | 'previous' | 'next' | 'last') {
      await pager.getByTitle(`Go to the ${where} page`, { exact: true }).click();
      await loaded();
    },
    async refresh() {
      await pager.getByTitle('Refresh', { exact: true }).click();
      await loaded();
    },
    /** Hides a column, in the menu of its own head. */
    hide: (field: string) => setColumn(field, field, false),
    /** Shows a hidden column, in the menu of another. */
    show: (field: string, by: string) => setColumn(by, field, true),
    async move(field: string, to: 'left' | 'right') {
      await (await menu(field)).locator(`.k-move-${to} > .k-link`).click();
    },
    /** Drags the head of a column onto another. */
    drag: (field: string, onto: string) => head(field).locator('.k-link').dragTo(head(onto).locator('.k-link')),
    /** The row with a text in one of its cells. */
    row: (text: string) => rows.filter({ hasText: text }),
    /** Expands a row, or closes it again; answers its detail cell. */
    async expand(row: Locator): Promise<Locator> {
      await row.locator(':scope > .k-hierarchy-cell > a').click();
      return row.locator('xpath=following-sibling::tr[1][contains(@class, "k-detail-row")]/td[2]');
    },
    /** Selects one row, or one more with Ctrl. @param field a column that is shown */
    async select(row: Locator, field: string, more: 'ctrl' | 'shift' | null = null) {
      const at = await position(field);
      const modifiers = more === null ? [] : [more === 'ctrl' ? ('Control' as const) : ('Shift' as const)];
      await row.locator(`:scope > td:nth-child(${at + 1})`).click({ position: { x: 3, y: 3 }, modifiers });
    },
    /** The texts of a column, row by row, hidden or not. */
    async texts(field: string): Promise<string[]> {
      const at = await position(field);
      return rows.evaluateAll((all, index) => all.map((row) => (row.children[index]?.textContent ?? '').trim()), at);
    },
    /** Fields of the shown columns, from left to right. */
    shownFields: () =>
      root
        .locator(':scope > table > thead th[data-field]')
        .evaluateAll((all) =>
          all.filter((th) => (th as HTMLElement).style.display !== 'none').map((th) => th.getAttribute('data-field')),
        ),
    /** The text at the end of the pager, "1 - 20 of 137 rows". */
    info: async () => (await pager.locator('.k-pager-info').textContent()) ?? '',
  };

  /** Place of a column among the cells of a row. */
  async function position(field: string): Promise<number> {
    return head(field).evaluate((th) => [...(th.parentElement?.children ?? [])].indexOf(th));
  }
}

/** A grid inside a detail cell. @param name its class, `js-history-grid`; its tab is opened */
export async function nestedGrid(detail: Locator, name: string): Promise<Locator> {
  await detail.locator(`li[data-grid-selector=".${name}"] > .k-link`).first().click();
  const grid = detail.locator(`.${name}`);
  await expect(grid.locator(':scope > .k-loading-mask')).toHaveCount(0);
  return grid;
}
