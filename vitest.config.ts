import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // One for each core: the simulations keep one busy alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Of the simulations that a file starts in processes of their own, as many at once as there are cores to run them.
    maxConcurrency: 2,
    // Only what hangs: how long a test takes on a shared machine says nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Databases in memory make much that is soon thrown away, and every core has a worker of its own to run.
    execArgv: ['--single-threaded-gc', '--min-semi-space-size=32', '--max-semi-space-size=64'],
    include: [
      'lib/**/*.test.ts',
      'entrypoints/*/**/*.test.ts',
      'lib/**/*.test.tsx',
      'components/**/*.test.tsx',
      'simulator/**/*.test.ts',
      'bench/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
  },
});
