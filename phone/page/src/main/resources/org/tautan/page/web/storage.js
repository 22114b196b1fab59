// IndexedDB for the engine: sealed rows under opaque names, and the key that seals them.
// Every function answers with an object whose `error` is empty or the name of what went wrong.

const VERSION = 1;
const ROWS = 'rows';
const KEYS = 'keys';
const MEMORY = 'memory';

const failure = (e) => ({ error: e?.name || 'UnknownError' });

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve({ error: '' });
    transaction.onabort = () => reject(transaction.error ?? { name: 'AbortError' });
  });
}

const writing = (database, stores) =>
  database.transaction(stores, 'readwrite', { durability: 'strict' });

// One tab at a time: the lock is free again as soon as its tab is gone, however that came about.
async function exclusively(name, patience) {
  const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
  let release = () => {};
  let released;
  const held = await new Promise((resolve) => {
    released = navigator.locks
      .request(`tautan ${name}`, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise((done) => (release = done));
      })
      .catch(() => resolve(false));
  });
  return held ? () => (release(), released) : null;
}

function openDatabase(name) {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ROWS);
    request.result.createObjectStore(KEYS);
  };
  return answer(request);
}

// The memory key, sealed by a key that no script can read out of the browser.
async function memoryKey(database, fresh) {
  const reading = database.transaction([KEYS, ROWS]);
  const [known, rows] = await Promise.all([
    answer(reading.objectStore(KEYS).get(MEMORY)),
    answer(reading.objectStore(ROWS).count()),
  ]);
  if (known) {
    const { wrapping, iv, sealed } = known;
    return new Int8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, sealed));
  }
  if (rows > 0) throw { name: 'KeyLost' };
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, fresh);
  const keeping = writing(database, [KEYS]);
  keeping.objectStore(KEYS).put({ wrapping, iv, sealed }, MEMORY);
  await ended(keeping);
  return fresh;
}

class Batch {
  #database;
  #changes = [];

  constructor(database) {
    this.#database = database;
  }

  put(name, content) {
    this.#changes.push((rows) => rows.put(content, name));
  }

  remove(name) {
    this.#changes.push((rows) => rows.delete(name));
  }

  async commit() {
    try {
      const transaction = writing(this.#database, [ROWS]);
      try {
        const rows = transaction.objectStore(ROWS);
        for (const change of this.#changes) change(rows);
      } catch (e) {
        transaction.abort(); // or the browser would commit what came before
        throw e;
      }
      return await ended(transaction);
    } catch (e) {
      return failure(e);
    }
  }
}

class Opened {
  error = '';
  #database;
  #release;

  constructor(database, key, release) {
    this.#database = database;
    this.key = key;
    this.#release = release;
  }

  async load() {
    try {
      const rows = this.#database.transaction([ROWS]).objectStore(ROWS);
      const [names, contents] = await Promise.all([
        answer(rows.getAllKeys()),
        answer(rows.getAll()),
      ]);
      return { error: '', names, contents };
    } catch (e) {
      return failure(e);
    }
  }

  batch() {
    return new Batch(this.#database);
  }

  async erase() {
    try {
      const transaction = writing(this.#database, [KEYS, ROWS]);
      transaction.objectStore(KEYS).clear();
      transaction.objectStore(ROWS).clear();
      await ended(transaction);
    } catch (e) {
      return failure(e);
    }
    return this.close();
  }

  async close() {
    this.#database.close();
    await this.#release();
    return { error: '' };
  }
}

export async function open(name, freshKey, patience) {
  if (!globalThis.crypto?.subtle || !navigator.locks) return { error: 'NoSecureContext' };
  const release = await exclusively(name, patience);
  if (!release) return { error: 'InUse' };
  try {
    const database = await openDatabase(name);
    return new Opened(database, await memoryKey(database, freshKey), release);
  } catch (e) {
    await release();
    return failure(e);
  }
}
