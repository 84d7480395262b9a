import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const shared = { configFile: false as const, root, logLevel: 'error' as const, resolve: { alias: { '@': root } } };

/** The project's own code as one classic script, for a page. What `entry` exports is the global `bench`. */
export async function bundleForPage(entry: string): Promise<string> {
  const lib = { entry: resolve(root, entry), formats: ['iife' as const], name: 'bench' };
  const built = await build({ ...shared, build: { lib, write: false, minify: false } });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} came to nothing`);
  return chunk.code;
}

/** The same for Node, which does not read the project's import paths. @returns the file to import */
export async function bundleForNode(entry: string): Promise<string> {
  const outDir = resolve(root, '.output/bench');
  const output = { entryFileNames: '[name].mjs' };
  // Nothing of the browser's is used; the polyfill refuses to be loaded at all.
  const alias = { ...shared.resolve.alias, 'webextension-polyfill': resolve(root, 'bench/inside/no-browser.ts') };
  await build({
    ...shared,
    resolve: { alias },
    build: { ssr: resolve(root, entry), outDir, emptyOutDir: false, rolldownOptions: { output } },
  });
  return resolve(outDir, entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs'));
}
