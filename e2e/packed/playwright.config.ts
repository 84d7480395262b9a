import { defineConfig } from '@playwright/test';

/**
 * What only a packed, policy-installed build shows: alarms and storage over a restart, a real update, a killed browser.
 * Needs root on Linux, so for throw-away machines: `npm run build && npm run test:packed`.
 */
// biome-ignore lint/style/noDefaultExport: Playwright reads the default export
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/packed',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/packed.json' }]],
});
