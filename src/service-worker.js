/**
 * Keeps the whole application in the browser, so that it works without a network after the first visit. All files of
 * one build are kept together, each checked against the hash it was built with; while a page of one build is open, no
 * file of another is given out. The build writes the two constants; everything here is one script of its own.
 */

/** SHA-256 of each file by its path below this script; the page itself is ''. @type {Readonly<Record<string, string>>} */
const FILES = /** @type {never} */ ('__FILES__');
const VERSION = '__VERSION__';

const NAME = 'territorial-control-map-';
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const scope = new URL('./', worker.location.href);

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'use-now') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

/** Which of the files a request asks for; undefined leaves it to the browser. @param {Request} request */
function fileOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length).replace(/^index\.html$/, '');
  return Object.hasOwn(FILES, path) ? path : undefined;
}

/** @param {string} file @param {Request} request */
async function answer(file, request) {
  const cache = await caches.open(NAME + VERSION);
  return (await cache.match(addressOf(file), { ignoreVary: true })) ?? fetch(request);
}

async function keepAll() {
  const cache = await caches.open(NAME + VERSION);
  await Promise.all(
    Object.entries(FILES).map(async ([file, hash]) => {
      // A name under assets/ holds a hash of the content, so what an earlier build kept can be taken.
      const kept = file.startsWith('assets/') ? await caches.match(addressOf(file), { ignoreVary: true }) : undefined;
      await cache.put(addressOf(file), kept ?? (await load(file, hash)));
    }),
  );
}

/** @param {string} file @param {string} hash */
async function load(file, hash) {
  const response = await fetch(addressOf(file), { integrity: `sha256-${hash}`, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file} could not be loaded (${response.status})`);
  // What was redirected may not answer for a page.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(NAME) && name !== NAME + VERSION).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** @param {string} file */
function addressOf(file) {
  return new URL(file === '' ? './' : file, scope).href;
}
