import { defineConfig } from '@playwright/test';
import type { WorkerOptions } from './support/test.ts';

// Debian's Chromium asks its maker's hosts for updates unless told not to; a root user has no sandbox.
const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map((what) => `--disable-${what}`);
const args = [...quiet, '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const laptop = { viewport: { width: 1280, height: 800 } };

export default defineConfig<object, WorkerOptions>({
  testDir: '.',
  testIgnore: 'faults/**',
  outputDir: 'test-results',
  forbidOnly: true,
  // What passes only at the second try is counted as flaky in the summary, and does not stop a release.
  retries: 2,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./support/summary.ts']],
  use: {
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
  },
  // A test tagged @script needs JavaScript, one tagged @plain needs none; one tagged @once is the same on every screen.
  projects: [
    { name: 'phone', use: phone, grepInvert: /@once|@plain/ },
    { name: 'phone-no-script', use: { ...phone, javaScriptEnabled: false }, grepInvert: /@script|@once/ },
    { name: 'laptop', use: laptop, grepInvert: /@plain/ },
    { name: 'laptop-no-script', use: { ...laptop, javaScriptEnabled: false }, grepInvert: /@script|@once/ },
  ],
});
