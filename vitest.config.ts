import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // One for each core: the simulations keep one busy alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only what hangs: how long a test takes on a shared machine says nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
