import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { walk } from './demo-walk.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { type LocalMetrc, startLocalMetrc } from './harness/simulator.ts';
import { builtExtension, launchTandem } from './harness/tandem.ts';

/*
 * `npm run demo`: the built extension in a browser of its own, in front of a local Metrc with a made-up world that
 * lives while you look. With `--headless` it uses the product by itself, keeps screenshots, and ends.
 */
const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.output/demo');
const { values: flags } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

process.exitCode = await demo().catch((error: unknown) => {
  console.error(`The demo stopped. ${error instanceof Error ? error.message : error}`);
  return 1;
});

async function demo(): Promise<number> {
  if (!flags.headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error(
      'There is no display to open a browser on: use `npm run demo -- --headless`, which keeps screenshots.',
    );
    return 1;
  }
  if (!ensureBrowser() || !build()) return 1;
  const metrc = await startLocalMetrc({ packages: 600, args: ['--life', '120'] });
  try {
    return await (flags.headless ? unattended(metrc) : guided(metrc));
  } finally {
    await metrc.close();
  }
}

async function unattended(metrc: LocalMetrc): Promise<number> {
  const tandem = await launchTandem(metrc);
  try {
    const summary = await walk(tandem, metrc, folder);
    console.log(`The demo came true.\n${summary.map((line) => `  ${line}`).join('\n')}`);
    return 0;
  } finally {
    await tandem.close();
  }
}

async function guided(metrc: LocalMetrc): Promise<number> {
  const tandem = await launchTandem(metrc, { headless: false });
  const closed = new Promise<void>((done) => tandem.context.once('close', () => done()));
  const page = await tandem.visit(`/industry/${metrc.license}/packages`);
  await tandem.open('dashboard.html#/setup');
  for (const blank of tandem.context.pages()) if (blank.url() === 'about:blank') await blank.close();
  console.log(guide(metrc, page.url()));
  await closed;
  return 0;
}

function guide(metrc: LocalMetrc, packages: string): string {
  return `
Tandem for Metrc, in front of a local Metrc with a made-up world. Nothing leaves this computer.

  1  Set-up is open. Paste the keys, choose California, write any name, press Connect, tick ${metrc.license}, press Start.
       Software API key  ${metrc.vendorKey}
       User API key      ${metrc.userKey}
  2  Go to the tab of Metrc's Packages page, then its Active tab: every row carries a badge.
       ${packages}
  3  Click a badge: what is on hand, what Metrc says, what waits. Type a count, or press Set quantity or Move, then Send to Metrc.
  4  On the Readings screen drop this file, with 12 differences: curl -kso on-hand.csv "https://127.0.0.1:${metrc.port}/__simulator/on-hand.csv?license=${metrc.license}&differences=12"
  5  Adjust a package with Metrc's own button, press Sync at the top right: the row says it changed in Metrc.
  6  Queue, Activity and Runs show what was sent, by whom, and how it was verified.

Close the browser to end.`;
}

/** Builds when nothing is built, or something is newer than what was built. */
function build(): boolean {
  const manifest = join(builtExtension, 'manifest.json');
  const sources = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package.json'];
  const builtAt = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (sources.every((name) => newest(join(root, name)) < builtAt)) return true;
  const { status } = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build'], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
