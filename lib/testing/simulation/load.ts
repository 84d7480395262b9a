import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createViteServer } from 'vitest/node';
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
  const vite = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    resolve: { alias: { '@': root } },
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
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
  return (await vite.ssrLoadModule(`/lib/testing/simulation/${file}`)) as T;
}
