import { defineConfig } from '@playwright/test';

// The crash test, by itself: `make faults`. It kills servers, which the other browser tests would not like; and it has a
// folder of its own, because every run empties the one it writes to.
const outputDir = 'artefacts/faults';
export default defineConfig({ testDir: 'faults', outputDir, workers: 1, retries: 0, timeout: 15 * 60_000, reporter: 'list' });
