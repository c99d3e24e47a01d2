// Forms as somebody would send them by hand: the fields of a page's form, changed at will.
import type { APIResponse, Page } from '@playwright/test';

export type Fields = Record<string, string>;

/** The action and the hidden fields of the form that has a field of this name. */
export async function formWith(page: Page, field: string): Promise<{ action: string; hidden: Fields }> {
  const form = page.locator(`form:has([name="${field}"])`).first();
  const action = new URL((await form.getAttribute('action')) ?? '', page.url()).href;
  const hidden: Fields = {};
  for (const input of await form.locator('input[type="hidden"][name]').all()) {
    hidden[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
  }
  return { action, hidden };
}

/** Posts a form with the sign-in of the page; from another site where `origin` says so. */
export function post(page: Page, action: string, form: Fields, origin = new URL(page.url()).origin): Promise<APIResponse> {
  const site = origin === new URL(page.url()).origin ? 'same-origin' : 'cross-site';
  return page.request.post(action, { form, headers: { origin, 'sec-fetch-site': site } });
}
