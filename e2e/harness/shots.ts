import type { Page } from '@playwright/test';

/** Where pictures for people to look at go: none are taken unless this is set. */
const dir = process.env.SHOTS;

/** A picture of what is on the screen now. */
export async function shot(page: Page, name: string): Promise<void> {
  if (dir) await page.screenshot({ path: `${dir}/${name}.png` });
}

/** The whole page on a small and on a wide screen, and in the dark. */
export async function shots(page: Page, name: string): Promise<void> {
  if (!dir) return;
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1920, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${dir}/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
}
