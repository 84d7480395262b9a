import { expect, type Locator, type Page } from '@playwright/test';
import { metrcGrid } from './metrc-grid.ts';
import { patience } from './patience.ts';

/** One row of Metrc's grid with what the overlay put on it. */
export interface SeenRow {
  tag: string;
  badges: number;
  verdict: string | null;
  key: string | null;
}

/** Metrc's Packages page, used as a person would: what any grid can do (`metrc-grid.ts`), and what Tandem shows there. */
export function packagesPage(page: Page, grid = 'active') {
  const table = page.locator(`#${grid}-grid`);
  const masterRows = table.locator(':scope > table > tbody > tr.k-master-row');
  const rowOf = (tag: string) => masterRows.filter({ hasText: tag });

  async function seen(): Promise<SeenRow[]> {
    return masterRows.evaluateAll((rows) =>
      rows.map((row) => {
        const badges = [...row.querySelectorAll('tandem-badge')];
        const cell = [...row.children]
          .map((td) => /\b[0-9A-Z]{24}\b/.exec(td.textContent ?? '')?.[0])
          .find((tag) => tag);
        return {
          tag: cell ?? '',
          badges: badges.length,
          verdict: badges[0]?.getAttribute('data-verdict') ?? null,
          key: badges[0]?.getAttribute('data-key') ?? null,
        };
      }),
    );
  }

  return {
    ...metrcGrid(page, `${grid}-grid`),
    page,
    grid: table,
    rowOf,
    badgeOf: (tag: string): Locator => rowOf(tag).locator('tandem-badge'),
    card: page.locator('tandem-card'),
    sync: page.locator('tandem-sync'),
    seen,
    async openTab(name: string) {
      await page
        .locator('#packages_tabstrip li[role="tab"], #packages_tabstrip li.k-item')
        .filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
        .first()
        .click();
      await this.settled();
    },
    /** No mask, and every visible row has exactly one badge whose key is the row's own tag. */
    async settled(expected?: { verdicts?: (tag: string) => string | readonly string[] }) {
      await expect(table.locator('.k-loading-mask')).toHaveCount(0);
      await expect(async () => {
        const rows = await seen();
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row.badges, `badges on ${row.tag}`).toBe(1);
          expect(row.key).toBe(row.tag);
          if (expected?.verdicts)
            expect([expected.verdicts(row.tag)].flat(), `verdict of ${row.tag}`).toContain(row.verdict);
        }
      }).toPass({ timeout: patience });
      return seen();
    },
    /** Filters by tag, so that a package is on screen wherever it stands. */
    async find(tag: string) {
      await table.locator('th[data-field="Label"] .k-header-column-menu').click();
      const menu = page.locator('.k-animation-container').last();
      await menu.locator('.k-filter-item').click();
      await menu.locator('input[title="Filter Criteria"]').first().fill(tag);
      await menu.locator('button.k-primary').click();
      await expect(masterRows).toHaveCount(1);
      await expect(rowOf(tag)).toHaveCount(1);
      await this.settled();
    },
    async openCard(tag: string) {
      await this.badgeOf(tag).locator('button').click();
      await expect(page.locator('tandem-card')).toContainText(tag);
    },
    /** Opens an action's form on the row's card. */
    async openForm(tag: string, action: string) {
      await this.openCard(tag);
      await page.locator('tandem-card').getByRole('button', { name: action, exact: true }).click();
    },
  };
}
