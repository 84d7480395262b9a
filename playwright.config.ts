import { defineConfig } from '@playwright/test';
import { patience } from './e2e/harness/patience.ts';

/**
 * The built extension in a real browser, in front of the simulator. Four at a time on two cores: many tests spend their
 * time waiting for an alarm, which Chromium lets ring half a minute later at the earliest.
 * Specs tagged @full run with `npm run test:full` only; `e2e/packed/` has a configuration of its own.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: 'packed/**',
  ...(process.env.TANDEM_FULL ? {} : { grepInvert: /@full/ }),
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/references/{arg}{ext}',
  workers: 4,
  fullyParallel: true,
  // Only what hangs: how long a test takes on a shared machine says nothing.
  timeout: 480_000,
  expect: { timeout: patience, toPass: { timeout: patience } },
  use: { actionTimeout: patience, screenshot: 'only-on-failure' },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
