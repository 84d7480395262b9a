import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Mutation } from './mutants.ts';

// The polyfill of the browser's API wants to be inside an extension. A write that is on its way for long, since this
// process was held up, asks for the platform.
const getPlatformInfo = (tell: (info: object) => void) => tell({});
Object.assign(globalThis, { chrome: { runtime: { id: 'simulation', getPlatformInfo } } });

const root = resolve(import.meta.dirname, '../../..');

/** Loads a simulation by its file, with the engine as it is, or with rules switched off. */
export async function loadSimulation<T>(file: string, mutations: readonly Mutation[] = []): Promise<T> {
  for (const { file, from } of mutations) {
    const found = readFileSync(resolve(root, file), 'utf8').split(from).length - 1;
    if (found !== 1) throw new Error(`"${from}" is in ${file} ${found} times, and must be there once`);
  }
  // One file with all that it needs: read in a fraction of the time that hundreds of them take.
  const folder = mkdtempSync(join(tmpdir(), 'tandem-simulation-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      ssr: { noExternal: true },
      publicDir: false,
      build: {
        ssr: resolve(import.meta.dirname, file),
        outDir: folder,
        target: 'esnext',
        minify: false,
        rollupOptions: { output: { entryFileNames: 'simulation.mjs' } },
      },
      plugins: [
        {
          name: 'mutations',
          enforce: 'pre',
          transform: (code, id) =>
            mutations
              .filter(({ file }) => resolve(root, file) === id.split('?')[0])
              .reduce((text, { from, to }) => text.replace(from, () => to), code),
        },
      ],
    });
    return (await import(pathToFileURL(join(folder, 'simulation.mjs')).href)) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
