import { expect, type Page } from '@playwright/test';
import { go } from './own-pages.ts';
import type { LocalMetrc } from './simulator.ts';
import type { Tandem } from './tandem.ts';

/** How to connect; what is left out is right. */
export interface SetUp {
  vendorKey?: string;
  userKey?: string;
  keeping?: 'Passphrase' | 'Until the browser closes' | 'Stay unlocked on this computer';
  passphrase?: string;
  licenses?: string[];
  person?: string;
}

/** The passphrase that tests use. */
const passphrase = 'correct horse battery';

/** Fills in the keys and presses Connect, as a person would. */
export async function pressConnect(page: Page, metrc: LocalMetrc, entered: SetUp = {}): Promise<void> {
  await page.getByLabel('Software API key', { exact: true }).fill(entered.vendorKey ?? metrc.vendorKey);
  await page.getByLabel('User API key', { exact: true }).fill(entered.userKey ?? metrc.userKey);
  await page.getByLabel('State', { exact: true }).selectOption('ca');
  await page.getByLabel('Your name', { exact: true }).fill(entered.person ?? 'Robin Vale');
  await page.getByRole('radio', { name: entered.keeping ?? 'Until the browser closes' }).check();
  if (entered.keeping === 'Passphrase') {
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(entered.passphrase ?? passphrase);
  }
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** Connects, takes facilities into use, and returns the dashboard's page. */
export async function setUp(tandem: Tandem, metrc: LocalMetrc, entered: SetUp = {}): Promise<Page> {
  const page = await tandem.open('dashboard.html#/setup');
  await pressConnect(page, metrc, entered);
  for (const license of entered.licenses ?? [metrc.license]) {
    await page.getByRole('checkbox', { name: license }).check();
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page).toHaveURL(/#\/$|#\/overview|dashboard\.html$/);
  return page;
}

/** Imports a file of on hand through the Readings screen, as a source that lists every package. */
export async function importCsv(page: Page, file: string): Promise<void> {
  await go(page, 'readings');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('radio', { name: /Every package/ }).check();
  await page.getByRole('button', { name: /^Import/ }).click();
  await expect(page.getByText(/readings imported from/).first()).toBeVisible();
}
