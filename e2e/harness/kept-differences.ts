import { expect, type Locator, type Page } from '@playwright/test';
import { stored } from './own-pages.ts';

/** What a test looks at in a difference that is kept. */
export interface Kept {
  record: string;
  class: string;
  standing: string;
  variance: { amount: string; unit: string } | null;
  closing: { how: string } | null;
}

/** Every difference, open and closed. */
export const keptOf = (page: Page) => stored<Kept>(page, 'tandem-ops', 'differences');

/** Opens one difference of the list and closes every other. @returns its details */
export async function openDifference(page: Page, record: string): Promise<Locator> {
  const details = page.locator('.difference-details');
  // All at once: a row goes away by itself when its difference closes.
  await page.locator('.disclosure[aria-expanded=true]').evaluateAll((opened) => {
    for (const button of opened) (button as HTMLElement).click();
  });
  await expect(details).toHaveCount(0);
  const rows = page.getByRole('table', { name: 'Differences' }).locator('tbody > tr');
  await rows.filter({ hasText: record }).locator('.disclosure').click();
  await expect(details).toHaveCount(1);
  return details;
}
