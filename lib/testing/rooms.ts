/** A room of the house, and what its files may import. The reasons are in docs/adr/0001-layers.md. */
export interface Room {
  /** Where the room is; the first room that fits counts. */
  at: RegExp;
  /** Which files of the project it may import. */
  files: RegExp;
  /** Which packages it may import. */
  packages: RegExp;
}

const words = 'public/_locales/en/messages\\.json$';
/** All rooms. */
export const rooms: Record<string, Room> = {
  domain: {
    at: /^lib\/domain\//,
    files: RegExp(`^lib/domain/|^${words}`),
    packages: /^(zod|big\.js|@noble\/hashes)$/,
  },
  browser: { at: /^lib\/platform\/browser\.ts$/, files: /^$/, packages: /^webextension-polyfill$/ },
  platform: { at: /^lib\/platform\//, files: RegExp(`^lib/platform/|^${words}`), packages: /^$/ },
  metrc: { at: /^lib\/data\/metrc\/client\.ts$/, files: /^lib\/(data|domain|platform)\//, packages: /^(ky|zod)$/ },
  data: { at: /^lib\/data\//, files: /^lib\/(data|domain|platform)\//, packages: /^(dexie|zod)$/ },
  services: { at: /^lib\/services\//, files: /^lib\/(services|data|domain|platform)\//, packages: /^zod$/ },
  serve: {
    at: /^lib\/messaging\/serve\.ts$/,
    files: /^lib\/(messaging|domain|platform)\//,
    packages: /^(zod|webextension-polyfill)$/,
  },
  send: { at: /^lib\/messaging\/(send|broadcast)\.ts$/, files: /^lib\/(messaging|domain|platform)\//, packages: /^$/ },
  messaging: { at: /^lib\/messaging\//, files: /^lib\/(messaging|domain)\//, packages: /^zod$/ },
  page: {
    at: /^lib\/page\//,
    files: /^(lib\/(page|domain|platform)|components)\/|^lib\/messaging\/(send|contract)\.ts$/,
    packages: /^preact$/,
  },
  components: { at: /^components\//, files: /^(components|lib\/domain)\//, packages: /^preact$/ },
  background: {
    at: /^entrypoints\/background\//,
    files: /^(entrypoints\/background|lib\/(services|data|domain|platform|messaging))\//,
    packages: /^(wxt|zod)$/,
  },
  content: {
    at: /^entrypoints\/metrc\.content\//,
    files: /^(entrypoints\/metrc\.content|lib\/(page|domain|platform)|components)\/|^lib\/messaging\/send\.ts$/,
    packages: /^wxt$/,
  },
  screens: {
    at: /^entrypoints\/(dashboard|popup)\//,
    files:
      /^(entrypoints\/(dashboard|popup)|components|lib\/(domain|platform))\/|^lib\/messaging\/(send|contract|replies)\.ts$|^lib\/data\/((count-)?readers|watch)\.ts$/,
    packages: /^(preact|papaparse)$/,
  },
  simulator: { at: /^simulator\//, files: /^simulator\//, packages: /^(node:|big\.js$|selfsigned$)/ },
  // Bundled by a benchmark and measured on its own: the one place outside of `lib` that runs the project's own code.
  inside: { at: /^bench\/inside\//, files: /^(bench\/inside|lib)\//, packages: /^fake-indexeddb/ },
  outside: {
    at: /^(e2e|bench)\//,
    files: /^(e2e|bench|simulator)\//,
    packages: /^(node:|vite$|@playwright\/test$|@axe-core\/playwright$)/,
  },
};
