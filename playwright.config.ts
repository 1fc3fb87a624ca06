import { defineConfig } from 'playwright/test';

/** The same specs on two hosts: the loopback page, and the desktop app (the stand-in where Electron's binary is absent). */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'stand-ins/**/*.spec.ts', 'packaging/**/*.spec.ts'],
  workers: 2,
  fullyParallel: true,
  // A machine that does much else is slow: what never comes fails, not what comes late.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 1, // what passes then is told as flaky, and is a bug all the same
  reporter: [['list']],
  forbidOnly: process.env.CI !== undefined,
  snapshotPathTemplate: 'tests/e2e/pages/{arg}{ext}',
  projects: [
    { name: 'web', metadata: { host: 'web' }, testMatch: 'e2e/**/*.spec.ts' },
    { name: 'desktop', metadata: { host: 'desktop' } },
  ],
});
