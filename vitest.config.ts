import { defineConfig } from 'vitest/config';

/** Unit, service and contract tests; what needs a browser is under tests/e2e and belongs to Playwright. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
