import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Saves the evidence pack of the report on screen, and opens it from the disk: it says that it is whole. */
export async function openPack(dashboard: Page, file: string): Promise<Page> {
  const saved = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save evidence pack' }).click();
  await (await saved).saveAs(file);
  const page = await dashboard.context().newPage();
  await page.goto(`file://${file}`);
  await expect(page.getByRole('status')).toContainText('Verified');
  return page;
}

/** Changes one byte in a difference of the pack: opened again, it says so, and where. */
export async function breakPack(page: Page, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('"kind":"difference"', text.indexOf('"report":['));
  expect(at).toBeGreaterThan(0);
  writeFileSync(file, `${text.slice(0, at + 8)}D${text.slice(at + 9)}`);
  await page.goto(`file://${file}?changed`);
  await expect(page.getByRole('status')).toContainText(/NOT VERIFIED.* line \d+ of \d+/);
}
