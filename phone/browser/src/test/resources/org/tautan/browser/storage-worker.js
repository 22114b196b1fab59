// Does what the page's address says with the compiled storage, and posts what came of it.
import * as storage from './storage.js';
import { load } from './engine.wasm-runtime.js';

// Comes back when the test has it, so that nothing counts as told before.
function told(transaction) {
  const request = new XMLHttpRequest();
  request.open('POST', '/told', false);
  request.send(transaction);
}

try {
  const { exports } = await load('/storage.wasm');
  postMessage(await exports[location.search.substring(1)](storage, told));
} catch (e) {
  postMessage(`failed: ${e?.stack ?? e}`);
}
