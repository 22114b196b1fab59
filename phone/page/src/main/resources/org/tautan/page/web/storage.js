// IndexedDB for the engine: sealed rows under opaque names, and the ring of keys that opens them, which comes wrapped under
// the PIN and is sealed once more by a key that no script can read out of the browser.
// Every function answers with an object whose `error` is empty or the name of what went wrong.

const VERSION = 1;
const ROWS = 'rows';
const KEYS = 'keys';
const RING = 'ring';
const GUESSES = 'guesses';
const NOTHING = new Int8Array();

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

const makeSealing = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

// What lies beside the rows, and the key that seals the ring.
async function readKeys(database) {
  const reading = database.transaction([KEYS, ROWS]);
  const keys = reading.objectStore(KEYS);
  const [kept, guesses, rows] = await Promise.all([
    answer(keys.get(RING)),
    answer(keys.get(GUESSES)),
    answer(reading.objectStore(ROWS).count()),
  ]);
  if (!kept && rows > 0) throw { name: 'KeyLost' };
  if (!kept) return { sealing: await makeSealing(), ring: NOTHING, guesses: NOTHING };
  const { sealing, iv, sealed } = kept;
  const ring = new Int8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, sealing, sealed));
  return { sealing, ring, guesses: guesses ?? NOTHING };
}

class Batch {
  #database;
  #sealing;
  #rows = [];
  #keys = [];
  #ring;

  constructor(database, sealing) {
    this.#database = database;
    this.#sealing = sealing;
  }

  put(name, content) {
    this.#rows.push((rows) => rows.put(content, name));
  }

  remove(name) {
    this.#rows.push((rows) => rows.delete(name));
  }

  ring(ring) {
    this.#ring = ring;
  }

  guesses(guesses) {
    this.#keys.push((keys) => keys.put(guesses, GUESSES));
  }

  // Sealed before the transaction begins, which would end while something else is waited for.
  async #sealRing() {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#sealing, this.#ring);
    this.#keys.push((keys) => keys.put({ sealing: this.#sealing, iv, sealed }, RING));
  }

  async commit() {
    try {
      if (this.#ring) await this.#sealRing();
      const transaction = writing(this.#database, this.#keys.length ? [ROWS, KEYS] : [ROWS]);
      try {
        for (const change of this.#rows) change(transaction.objectStore(ROWS));
        for (const change of this.#keys) change(transaction.objectStore(KEYS));
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
  #sealing;
  #release;

  constructor(database, { sealing, ring, guesses }, release) {
    this.#database = database;
    this.#sealing = sealing;
    this.ring = ring;
    this.guesses = guesses;
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
    return new Batch(this.#database, this.#sealing);
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

export async function open(name, patience) {
  if (!globalThis.crypto?.subtle || !navigator.locks) return { error: 'NoSecureContext' };
  const release = await exclusively(name, patience);
  if (!release) return { error: 'InUse' };
  try {
    const database = await openDatabase(name);
    return new Opened(database, await readKeys(database), release);
  } catch (e) {
    await release();
    return failure(e);
  }
}
