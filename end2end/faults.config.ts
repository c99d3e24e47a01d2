import { defineConfig } from '@playwright/test';

// The crash test, by itself: `make faults`. It kills servers, which the other browser tests would not like.
export default defineConfig({ testDir: 'faults', workers: 1, retries: 0, timeout: 15 * 60_000, reporter: 'list' });
