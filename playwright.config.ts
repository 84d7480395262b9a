import { defineConfig } from '@playwright/test';
import { patience } from './e2e/harness/patience.ts';

/** What waits most of its time, for alarms, for restarted workers, and for Metrc to settle. */
const waiting = /(count-on-page|lifetime|transport|worker-death|restart|moods|streamed-bodies)\.spec\.ts$/;

/**
 * The built extension in a real browser, in front of the simulator. Five at a time on two cores: Chromium lets an alarm
 * ring half a minute later at the earliest, and what waits for one goes first, beside what keeps the cores busy.
 * Specs tagged @full run with `npm run test:full` only; `e2e/packed/` has a configuration of its own.
 */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'packed/**',
  projects: [
    { name: 'waiting', testMatch: waiting, workers: 2 },
    { name: 'busy', testMatch: '**/*.spec.ts', testIgnore: [waiting, 'packed/**'] },
  ],
  ...(process.env.TANDEM_FULL ? {} : { grepInvert: /@full/ }),
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/references/{arg}{ext}',
  workers: 5,
  fullyParallel: true,
  // Only what hangs: how long a test takes on a shared machine says nothing.
  timeout: 480_000,
  expect: { timeout: patience, toPass: { timeout: patience } },
  use: { actionTimeout: patience, screenshot: 'only-on-failure' },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
