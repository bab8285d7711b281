import { defineConfig } from 'vitest/config';

/** Journeys go through the built app in a browser, one file after the other: they share two cores with it. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['journeys/hallway-for-journeys.ts'],
    // Tests that kill processes or drive a browser share two cores: one that fails is asked once more, and a fault fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
