// What a WebSocket does, by fetch: the relay's StreamSession. Records of a length (4 bytes, big-endian) and a frame come in one
// response that does not end; the first is the session's id. They go out in requests with turns, one after the other.
const HEADER = 4;
const LARGEST = HEADER + (1 << 20);

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function record(frame) {
  const bytes = new Uint8Array(HEADER + frame.byteLength);
  new DataView(bytes.buffer).setUint32(0, frame.byteLength);
  bytes.set(new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength), HEADER);
  return bytes;
}

export class StreamSocket extends EventTarget {
  url;
  #address;
  #ending = new AbortController();
  #rest = new Uint8Array();
  #session = '';
  #turn = 0;
  #outgoing = [];
  #sending = false;

  constructor(url) {
    super();
    this.url = url;
    this.#address = new URL('/stream', url.replace(/^ws/, 'http'));
    this.#read()
      .catch(() => {}) // a fetch that fails or is ended: the close that follows says so
      .finally(() => this.dispatchEvent(new Event('close')));
  }

  send(frame) {
    this.#outgoing.push(record(frame));
    if (!this.#sending) this.#sendAll();
  }

  close() {
    this.#ending.abort();
  }

  #fetch(options) {
    return fetch(this.#address, { cache: 'no-store', signal: this.#ending.signal, ...options });
  }

  async #read() {
    const response = await this.#fetch();
    const reader = response.ok && response.body?.getReader();
    while (reader) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#received(value);
    }
  }

  #received(part) {
    let bytes = new Uint8Array(this.#rest.length + part.length);
    bytes.set(this.#rest);
    bytes.set(part, this.#rest.length);
    while (bytes.length >= HEADER) {
      const end = HEADER + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
      if (end > LARGEST) return this.close();
      if (bytes.length < end) break;
      this.#took(bytes.slice(HEADER, end));
      bytes = bytes.subarray(end);
    }
    this.#rest = bytes;
  }

  #took(frame) {
    if (!this.#session) {
      this.#session = hex(frame);
      this.dispatchEvent(new Event('open'));
    } else if (frame.length === 0) {
      this.send(frame); // a sign of life was asked for
    } else {
      this.dispatchEvent(new MessageEvent('message', { data: frame.buffer }));
    }
  }

  // As many records together as fit into one request; what is not taken in its turn ends the stream.
  async #sendAll() {
    this.#sending = true;
    try {
      while (this.#outgoing.length) {
        const body = await new Blob(this.#nextRecords()).arrayBuffer();
        const headers = { 'tautan-session': this.#session, 'tautan-turn': this.#turn++ };
        const { ok } = await this.#fetch({ method: 'POST', headers, body });
        if (!ok) return this.close();
      }
    } catch {
      this.close();
    } finally {
      this.#sending = false;
    }
  }

  #nextRecords() {
    let size = 0;
    const fits = this.#outgoing.findIndex((next) => (size += next.length) > LARGEST);
    return this.#outgoing.splice(0, fits < 0 ? this.#outgoing.length : fits);
  }
}
