// What every test gets: a server of its worker's own, eyes on every page, and the way in.
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import path from 'node:path';
import { Mooring } from './mooring.ts';
import { PASSWORD, people, type Role } from './people.ts';

export { expect };
export type WorkerOptions = {
  mooring: Mooring;
  /** A file that leaves traces others would stumble over names a server of its own. */
  alone: string;
};

type Tools = {
  /** Watches a context for anything no page may do: broken policy, errors in scripts, requests to strangers. */
  watch: (context: BrowserContext) => Promise<void>;
  /** A second browser, watched like the first. */
  another: () => Promise<Page>;
  /** Signs in as one of the demo people and lands on their first page. */
  signIn: (page: Page, role: Role) => Promise<void>;
  /** Has no violation that axe knows of, and nothing wider than the screen. */
  axe: (page: Page) => Promise<void>;
  /** Looks at the page in both themes, and keeps pictures of it. */
  look: (page: Page, name: string) => Promise<void>;
};

export const test = base.extend<Tools & { eyes: void }, WorkerOptions>({
  alone: ['', { option: true, scope: 'worker' }],
  mooring: [
    async ({ alone }, use, info) => {
      const mooring = await Mooring.start([info.project.name, info.workerIndex, alone].filter(Boolean).join('-'));
      await use(mooring);
      await mooring.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ mooring }, use) => use(mooring.origin),

  watch: async ({ mooring }, use) => {
    const seen: string[] = [];
    await use(async (context) => {
      context.on('console', (message) => {
        if (/Content Security Policy|panicked|hydrat/i.test(message.text()) && message.type() !== 'info') {
          seen.push(`${message.page()?.url()}: ${message.text()}`);
        }
      });
      // A page that is left while its opening still moves says so; nobody is hurt by it.
      const leaving = /^Transition was (aborted|skipped)/;
      context.on('weberror', (error) => {
        const { message } = error.error();
        if (!leaving.test(message)) seen.push(`${error.page()?.url()}: ${message}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== mooring.origin) seen.push(`asked ${url.origin}`);
      });
    });
    expect(seen, 'policy violations, script errors, requests to strangers').toEqual([]);
  },
  eyes: [
    async ({ context, watch }, use) => {
      await watch(context);
      await use();
    },
    { auto: true },
  ],

  another: async ({ browser, contextOptions, watch, mooring }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: mooring.origin });
      opened.push(context);
      await watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  signIn: async ({}, use) =>
    use(async (page, role) => {
      await page.goto('/sign-in');
      await page.locator('input[name="email"]').fill(people[role].email);
      await page.locator('input[name="password"]').fill(PASSWORD);
      await page.locator('form:has(input[name="password"]) button').click();
      await page.waitForURL((url) => url.pathname === people[role].home);
    }),

  axe: async ({ browser, javaScriptEnabled }, use) =>
    use(async (page) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, 'pixels that the page is wider than the screen').toBeLessThanOrEqual(0);
      const { violations } = javaScriptEnabled ? await examine(page) : await examineWithoutScripts(browser, page);
      expect(sentences(violations)).toEqual([]);
    }),

  look: async ({ axe }, use, info) =>
    use(async (page, name) => {
      const size = page.viewportSize();
      const language = await page.locator('html').getAttribute('lang');
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await axe(page);
      // As high as the page: what stands at the foot of the screen is at the foot of the picture.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const file = `${name}-${language}-${colorScheme}-${info.project.name}.png`;
        await page.screenshot({ path: path.join('artefacts', file), animations: 'disabled' });
      }
      if (info.project.use.javaScriptEnabled !== false) {
        const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
        expect(sentences(violations), `${name} in the dark`).toEqual([]);
      }
      if (size) await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    }),
});

type Violation = Awaited<ReturnType<typeof examine>>['violations'][number];

const examine = (page: Page) => new AxeBuilder({ page }).analyze();
const sentences = (violations: Violation[]) =>
  violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);

/** axe is a script: the same document is looked at again, without its own scripts, where scripts may run. */
async function examineWithoutScripts(browser: Browser, page: Page) {
  const html = (await page.content()).replace(/<script\b.*?<\/script>/gs, '');
  const context = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true, locale: 'en-US' });
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await copy.goto(page.url());
    return await examine(copy);
  } finally {
    await context.close();
  }
}

/** Whether scripts run in this project. */
export const scripted = (page: Page): boolean => test.info().project.use.javaScriptEnabled !== false && !page.isClosed();

/** Chooses 0–10: on the slider where a script shows one, else on its tile. */
export async function rate(page: Page, field: string, value: number): Promise<void> {
  const group = page.locator(`fieldset:has(input[name="${field}"])`);
  const tile = page.locator(`input[name="${field}"][value="${value}"]`);
  if (scripted(page) && (await group.locator('input[type="range"]').count()) > 0) {
    await group.getByRole('slider').fill(String(value));
  } else {
    await group.locator('label', { has: tile }).click();
  }
  await expect(tile).toBeChecked();
}

/** Sets the language of whoever is signed in. */
export async function speak(page: Page, language: 'en' | 'es'): Promise<void> {
  await page.goto('/account');
  const choice = page.locator('form[action$="choose_language"]');
  await choice.locator('label', { has: page.locator(`input[value="${language}"]`) }).click();
  await choice.locator('button').click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
