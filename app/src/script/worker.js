// The service worker. It keeps open documents, as they are without a sign-in, and the files they need; nothing behind a
// sign-in ever enters a cache, but the one page that a person agreed to keep on this phone.
const BUILD = '{build}';
const DOCUMENTS = {documents};
const FILES = {files};
const KEEPABLE = ['/plan/kept'];
const LANGUAGES = ['en', 'es'];
const OPEN = `open-${BUILD}`;
/** What a copy asks for beside it: nothing else passes through the worker, so a page with a network is not slowed down. */
const OF_COPY = '?copy';
/** How long an open document is waited for before the copy is shown, in milliseconds. */
const PATIENCE = 5000;

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(begin()));
addEventListener('message', (event) => event.waitUntil(heard(event)));

/** All or nothing: a page never meets the files of another build. */
async function fill() {
  const documents = DOCUMENTS.flatMap((path) => LANGUAGES.map((language) => `${path}?lang=${language}`));
  const requests = [...documents, ...FILES].map((path) => new Request(path, { credentials: 'omit', cache: 'reload' }));
  await (await caches.open(OPEN)).addAll(requests);
  await skipWaiting();
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith('open-') && name !== OPEN);
  await Promise.all(old.map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (url.search === OF_COPY) event.respondWith(file(url.pathname));
  else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(page(event, url));
  else if (request.mode === 'navigate' && request.method === 'POST') posted(event, url);
});

/** A file of this build, for a copy of the same build. */
async function file(path) {
  return (await caches.match(path, { cacheName: OPEN, ignoreVary: true })) ?? fetch(path);
}

/** From the network; without one a copy: of an open document, of what is kept here, or the page that says so. */
async function page(event, url) {
  const open = DOCUMENTS.includes(url.pathname);
  const asked = network(event);
  asked.catch(() => {});
  try {
    const answer = await (open ? Promise.race([asked, late()]) : asked);
    if (open && answer.status >= 500) throw new Error('down');
    // The sign-in has ended: what somebody agreed to keep here stays one tap away.
    if (answer.type === 'opaqueredirect' && (await isKept(url.pathname))) return shown(await kept(url.pathname));
    if (answer.ok && url.pathname.startsWith('/plan')) event.waitUntil(refresh());
    return answer;
  } catch {
    if (await isKept(url.pathname)) return shown(await kept(url.pathname));
    return copy(open ? url.pathname : '/offline', url.searchParams.get('lang'));
  }
}

const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

async function network(event) {
  // Hidden without a network: the server ends the sign-in before it answers anything else.
  if (await noted('hide')) {
    await fetch('/api/accounts/hide', { method: 'POST', body: new URLSearchParams(), redirect: 'manual' });
    await note('hide');
    return fetch(event.request);
  }
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** Forms go past the worker, unless there is no network at all. Hiding and signing out take along what is kept here. */
function posted(event, url) {
  const leaves = /^\/api\/accounts\/(hide|sign_out)/.test(url.pathname);
  if (leaves) event.waitUntil(caches.delete('kept'));
  if (navigator.onLine) return;
  const unsent = async () => {
    if (!leaves) return copy('/offline');
    await note('hide', 'yes');
    return Response.redirect('/month', 303);
  };
  event.respondWith(fetch(event.request).catch(unsent));
}

/** The copy of an open document, marked so that its forms store nothing. */
async function copy(path, asked) {
  const language = [asked, await noted('lang'), navigator.language.slice(0, 2)].find((tag) => LANGUAGES.includes(tag)) ?? 'en';
  const found = await caches.match(`${path}?lang=${language}`, { cacheName: OPEN, ignoreVary: true });
  if (!found) return Response.error();
  const keeps = path === '/offline' && (await isKept(KEEPABLE[0]));
  return shown(found, keeps && ['data-kept="" hidden', 'data-kept=""']);
}

/** A document from a cache, marked, with the files of its own build. */
async function shown(found, change) {
  const headers = new Headers(found.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  let html = (await found.text()).replace('<html ', '<html data-offline ');
  if (change) html = html.replace(...change);
  for (const file of FILES) html = html.replaceAll(file, file + OF_COPY);
  return new Response(html, { headers });
}

/** What pages say: the language, whose sign-in it is, and what to keep, to forget, or only to ask about. */
async function heard({ data, ports }) {
  const { lang, whose, keep: toKeep, forget, ask } = data;
  if (LANGUAGES.includes(lang)) await note('lang', lang);
  if (forget || (whose && whose !== (await owner()))) await caches.delete('kept');
  let failed = false;
  if (KEEPABLE.includes(toKeep) && whose) failed = !(await keep(toKeep, whose));
  const state = (await isKept(toKeep ?? forget ?? ask)) ? 'yes' : 'no';
  ports[0]?.postMessage(failed ? 'failed' : state);
}

/** Keeps the page as the server gives it now. A redirect is no page: whoever is not signed in has nothing to keep. */
async function keep(path, whose) {
  const answer = await fetch(path, { redirect: 'manual' }).catch(() => Response.error());
  if (!answer.ok) return false;
  const cache = await caches.open('kept');
  await cache.put(path, answer);
  await cache.put('/whose', new Response(whose));
  return true;
}

async function refresh() {
  for (const path of KEEPABLE) if (await isKept(path)) await keep(path, await owner());
}

const kept = (path) => caches.match(path, { cacheName: 'kept', ignoreVary: true });
const isKept = async (path) => KEEPABLE.includes(path) && (await caches.has('kept')) && Boolean(await kept(path));
const owner = async () => (await caches.has('kept')) && (await kept('/whose'))?.text();

/** A word of the worker's own: the language, and whether hiding still has to be told to the server. */
const noted = async (name) => (await caches.match(`/${name}`, { cacheName: 'notes' }))?.text();
async function note(name, word) {
  const notes = await caches.open('notes');
  await (word ? notes.put(`/${name}`, new Response(word)) : notes.delete(`/${name}`));
}
