import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What to tell a person whose computer has no browser for the tests. */
export const noBrowser =
  'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

/**
 * Finds the browser for tests and demo: `CHROMIUM_PATH`, Playwright's own, chromium, google-chrome, in this order.
 * @returns null when there is none
 */
export function findBrowser(): string | null {
  const candidates = [
    process.env.CHROMIUM_PATH,
    playwrightsOwn(),
    onPath('chromium'),
    onPath('chromium-browser'),
    onPath('google-chrome'),
    onPath('google-chrome-stable'),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
