import { defineConfig } from 'vitest/config';

/** Journeys go through the built app in a browser, one file after the other: they share two cores with it. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['journeys/seeded-rehearsal.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
