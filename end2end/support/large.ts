// Large text as a phone's own setting makes it: rem and the widths at which the layout changes grow with it.
import { type Page, expect } from '@playwright/test';

const NORMAL = 16;

/** Makes the phone 360 pixels wide, and its text so much larger. Chromium only. */
export async function enlarge(page: Page, percent: number): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await page.context().newCDPSession(page);
  const size = (NORMAL * percent) / 100;
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
}

/** Nothing stands beyond the right edge, unless it can be scrolled to within its own part. */
export async function fits(page: Page, path: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge && element.checkVisibility() && !scrolls(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 40)}`);
  });
  expect(beyond, `${path}: cut off at the right`).toEqual([]);
}
