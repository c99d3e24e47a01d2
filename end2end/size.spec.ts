// P5: what a browser fetches, as it comes over the wire.
import type { CDPSession } from '@playwright/test';
import { expect, test } from './support/test.ts';

const kB = 1_000;

/** Counts every response of the page from here on. */
async function scales(devtools: CDPSession) {
  const responses = new Map<string, { url: string; bytes: number }>();
  devtools.on('Network.responseReceived', ({ requestId, response }) => responses.set(requestId, { url: response.url, bytes: 0 }));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const response = responses.get(requestId);
    if (response) response.bytes = encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const of = (kind: RegExp) => [...responses.values()].filter(({ url }) => kind.test(new URL(url).pathname));
  const weigh = (kind: RegExp) => of(kind).reduce((sum, { bytes }) => sum + bytes, 0);
  return { of, weigh };
}

const ISLANDS = ['/check-in', '/practice/box-breathing'];

for (const path of ['/today', ...ISLANDS]) {
  test(`a first visit to ${path}: at most 60 kB of WebAssembly, asked for once, and 90 kB in all`, { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
    await signIn(page, 'participant');
    const { of, weigh } = await scales(await page.context().newCDPSession(page));
    await page.goto(path, { waitUntil: 'networkidle' });
    const [wasm, all] = [weigh(/\.wasm$/), weigh(/./)];
    console.log(`    first visit to ${path}: ${wasm} bytes of WebAssembly, ${all} in all, ${of(/./).length} requests`);
    expect(of(/\.wasm$/)).toHaveLength(ISLANDS.includes(path) ? 1 : 0);
    if (ISLANDS.includes(path)) expect(wasm).toBeGreaterThan(10 * kB);
    expect(wasm).toBeLessThanOrEqual(60 * kB);
    expect(all).toBeLessThanOrEqual(90 * kB);
  });
}

test('reading pages fetch no script at all, and a day the lock alone', { tag: ['@script', '@once'] }, async ({ page, signIn }) => {
  const { of, weigh } = await scales(await page.context().newCDPSession(page));
  for (const path of ['/', '/help', '/month', '/offline']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(weigh(/./)).toBeGreaterThan(0);
  expect(of(/\.(js|wasm)$/)).toEqual([]);
  await signIn(page, 'participant');
  await expect(page).toHaveURL(/\/today$/);
  const names = new Set(of(/\.(js|wasm)$/).map(({ url }) => new URL(url).pathname.split('.')[0]));
  expect([...names]).toEqual(['/script/lock']);
});
