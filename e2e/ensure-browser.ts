import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, noBrowser } from './harness/find-browser.ts';

/**
 * Finds the browser, or installs Debian's chromium where that is possible: as root, with apt.
 * @returns null when there is none and none could be installed; {@link noBrowser} was printed then
 */
export function ensureBrowser(): string | null {
  const found = findBrowser() ?? installed();
  if (!found) console.error(noBrowser);
  return found;
}

function installed(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("No Chromium or Chrome was found: installing Debian's chromium.");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env });
    if (status !== 0) return null;
  }
  return findBrowser();
}

if (import.meta.main && !ensureBrowser()) process.exit(1);
