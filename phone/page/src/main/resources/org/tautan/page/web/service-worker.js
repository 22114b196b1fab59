// Keeps the page on the phone: it starts from here, at once and without the relay. The relay puts in which bundle this is.
// A new bundle is fetched beside this one, and waits until the person takes it or has closed the page.
const BUNDLE = 'BUNDLE/';
const NAMES = ['FILES'];
const PAGES = ['/', '/L', '/C'];

// An empty struct type, as in worker.js: the browser gets the compilation that it can run.
const WITH_GC = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]);
const UNUSED = WebAssembly.validate(WITH_GC) ? ['engine.js'] : ['engine.wasm', 'engine.wasm-runtime.js'];

async function keep() {
  const files = NAMES.filter((name) => !UNUSED.includes(name)).map((name) => BUNDLE + name);
  const cache = await caches.open(BUNDLE);
  await cache.addAll(['/', ...files]);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== BUNDLE).map((name) => caches.delete(name)));
}

async function answer(request, name) {
  const cache = await caches.open(BUNDLE);
  return (await cache.match(name)) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
addEventListener('message', ({ data }) => data === 'take over' && skipWaiting());

addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET') return;
  if (PAGES.includes(pathname)) event.respondWith(answer(event.request, '/'));
  else if (pathname.startsWith(BUNDLE)) event.respondWith(answer(event.request, pathname));
});
