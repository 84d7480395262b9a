import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      'lib/**/*.test.ts',
      'entrypoints/*/**/*.test.ts',
      'lib/**/*.test.tsx',
      'components/**/*.test.tsx',
      'simulator/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
});
