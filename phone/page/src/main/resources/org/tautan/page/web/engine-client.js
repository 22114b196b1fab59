// The page's way to the engine: questions with answers, and everything that the engine tells.

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const waiting = new Map();
const listeners = new Set();
let lastId = 0;

worker.onmessage = ({ data }) => {
  if (data.told) {
    for (const listener of listeners) listener(data.told);
    return;
  }
  const { resolve, reject } = waiting.get(data.id);
  waiting.delete(data.id);
  if ('answer' in data) resolve(data.answer);
  else reject(new Error(data.failure));
};

// Asks for a command of `Commands.java`; every value is a text.
export function ask(name, ...values) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, values: values.map(String) });
  });
}

// Calls back with every event until the returned function is called.
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Ends the engine at once; nothing is answered any more.
export const end = () => worker.terminate();

addEventListener('online', () => ask('network-is-back'));
