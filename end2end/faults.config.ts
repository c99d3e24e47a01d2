import { defineConfig } from '@playwright/test';

// `make faults`: minutes of killing, so not a part of `make test`.
export default defineConfig({ testDir: 'faults', workers: 1, retries: 0, timeout: 15 * 60_000, reporter: 'list' });
