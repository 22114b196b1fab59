// The worker that the engine lives in. Whatever the page asks goes into the engine's one queue.
import * as network from './network.js';
import * as storage from './storage.js';

const DATABASE = 'tautan';

// An empty struct type: only browsers with garbage-collected WebAssembly accept it.
const WITH_GC = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]);

const tell = (json) => postMessage({ told: JSON.parse(json) });

async function start() {
  if (!WebAssembly.validate(WITH_GC)) {
    const [engine, { derive }] = await Promise.all([import('./engine.js'), import('./argon2.js')]);
    return engine.startWithHash(storage, network, DATABASE, tell, derive);
  }
  const runtime = await import('./engine.wasm-runtime.js');
  const wasm = new URL('./engine.wasm', import.meta.url).href;
  return (await runtime.load(wasm)).exports.start(storage, network, DATABASE, tell);
}

const starting = start();

onmessage = async ({ data: { id, name, values } }) => {
  try {
    const ask = await starting;
    postMessage({ id, answer: JSON.parse(await ask(name, values)) });
  } catch (e) {
    postMessage({ id, failure: String(e?.message ?? e) });
  }
};

starting.catch((e) => postMessage({ told: { event: 'stopped', why: 'BROKEN', detail: String(e) } }));
