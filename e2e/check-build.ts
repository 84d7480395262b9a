import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from './harness/tandem.ts';

/*
 * What was built, before a browser sees it: the content script's size, the manifest, and no code made from text.
 * The content script runs in every page of Metrc, so its size is everybody's waiting time.
 */
const budgetBytes = 35 * 1000;
const contentScript = 'content-scripts/metrc.js';
/** Parts of the manifest that a change needs an ADR for. */
const guarded = [
  'minimum_chrome_version',
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'web_accessible_resources',
  'externally_connectable',
];

type Manifest = Record<string, unknown> & { content_scripts?: { matches: string[] }[] };

const faults: string[] = [];
if (!existsSync(builtExtension)) faults.push('nothing is built: run `npm run build`');
else {
  checkSize();
  checkManifest();
  checkCode();
}
for (const fault of faults) console.error(`build: ${fault}`);
if (faults.length) process.exit(1);

function checkSize(): void {
  const bytes = gzipSync(readFileSync(join(builtExtension, contentScript)), { level: 9 }).length;
  console.log(`content script: ${(bytes / 1000).toFixed(1)} kB gzip of ${budgetBytes / 1000} kB`);
  if (bytes > budgetBytes) faults.push(`the content script is ${bytes} bytes gzip, over its budget of ${budgetBytes}`);
}

function checkManifest(): void {
  const built = readManifest(join(builtExtension, 'manifest.json'));
  const approved = readManifest(join(import.meta.dirname, 'approved-manifest.json'));
  for (const key of guarded) {
    if (JSON.stringify(built[key]) !== JSON.stringify(approved[key])) {
      faults.push(
        `${key} in the manifest is ${JSON.stringify(built[key])}, approved is ${JSON.stringify(approved[key])}`,
      );
    }
  }
  const hosts = (manifest: Manifest) => JSON.stringify(manifest.content_scripts?.map(({ matches }) => matches));
  if (hosts(built) !== hosts(approved)) faults.push(`content scripts run at ${hosts(built)}`);
}

function checkCode(): void {
  const suspicious = /\beval\(|importScripts\(|<script[^>]+src=["']?https?:|\bcustomElements\.define\(/;
  for (const path of files(builtExtension)) {
    const found = /\.(js|html)$/.test(path) && suspicious.exec(readFileSync(path, 'utf8'));
    if (found) faults.push(`${relative(builtExtension, path)} contains "${found[0]}"`);
  }
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
