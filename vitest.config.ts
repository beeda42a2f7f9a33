import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/chance.ts'],
    testTimeout: 120_000,
    pool: 'forks',
    env: { FORCE_COLOR: '', NO_COLOR: '', TZ: 'UTC' },
  },
});
