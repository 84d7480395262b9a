import { expect, type Locator, type Page } from '@playwright/test';
import { go, stored } from './own-pages.ts';
import { patience } from './patience.ts';

/** Opens a list and ticks its first rows. @returns their names */
export async function choose(page: Page, list: string, count: number): Promise<string[]> {
  await go(page, `records/${list}`);
  await page.reload();
  const boxes = page.locator('tbody').getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(count - 1).click({ modifiers: ['Shift'] });
  await expect(page.getByText(`${count} chosen`)).toBeVisible();
  const tags = await page
    .locator('tbody tr')
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
    .allInnerTexts();
  return tags.map((text) => /1A4\w{21}/.exec(text)?.[0] ?? '');
}

/** Presses an action for all that is chosen. */
export async function act(page: Page, action: string): Promise<void> {
  await press(page.locator('.chosen-bar'), action);
}

/** Presses an action of a menu, wherever the menu keeps it. */
async function press(menu: Locator, action: string): Promise<void> {
  const button = menu.getByRole('button', { name: action, exact: true });
  await expect(menu.getByRole('button').first()).toBeVisible();
  if (!(await button.isVisible())) await menu.getByRole('button', { name: / more$/ }).click();
  await button.click();
}

/** Opens an action for many without choosing any: a file or a scan says which. */
export async function actByFile(page: Page, list: string, action: string): Promise<void> {
  await go(page, `records/${list}`);
  await page.reload();
  await page.getByRole('button', { name: 'Many at once' }).click();
  await press(page.getByRole('group', { name: 'Many at once' }), action);
}

/** @returns how many would be queued; what is where it should be already, is not */
export async function lookThrough(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Look through' }).click();
  const count = page.getByRole('button', { name: /^Queue [1-9]/ });
  await expect(count).toBeVisible();
  return Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
}

/** Presses the button that queues and waits until they are: a queue looked at too early is empty, as if all were done. */
export async function queue(page: Page, count: number): Promise<void> {
  const before = (await stored(page, 'tandem-ops', 'actions')).length;
  await page.getByRole('button', { name: new RegExp(`^Queue ${count}\\b`) }).click();
  await expect
    .poll(async () => (await stored(page, 'tandem-ops', 'actions')).length, { timeout: patience })
    .toBe(before + count);
}

/** States of all actions that are not confirmed. */
export async function openActions(page: Page): Promise<string[]> {
  const actions = await stored<{ state: string }>(page, 'tandem-ops', 'actions');
  return actions.map(({ state }) => state).filter((state) => state !== 'confirmed');
}

/** Opens a package on the Records screen and presses an action of its own. @returns the panel with its form */
export async function openAction(page: Page, { label }: { label: string }, action: string): Promise<Locator> {
  await go(page, 'records/packages-active');
  await page.reload();
  await page.getByLabel(/^Search/).fill(label);
  await page.getByRole('button', { name: label }).click();
  await press(page.getByRole('group', { name: `Actions on ${label}` }), action);
  return page.getByRole('region', { name: action, exact: true });
}

/** The card of the newest action that names a record; a group's own if it is one of many. */
export function cardOf(page: Page, record: string): Locator {
  return page.locator('article[data-action]').filter({ hasText: record }).first();
}
