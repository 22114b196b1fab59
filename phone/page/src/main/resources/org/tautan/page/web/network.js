// The engine's way to its relay: a WebSocket, or, where the browser opens none (as under a certificate that was clicked
// through on iOS), a response that does not end and requests beside it. To the engine both look like a WebSocket.
import { StreamSocket } from './stream-socket.js';

const TRIES = 2;

let tries = TRIES; // of WebSockets before a stream is; one is enough where a stream was needed before

function webSocket(url) {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => (tries = TRIES));
  return socket;
}

function stream(url) {
  const socket = new StreamSocket(url);
  socket.addEventListener('open', () => (tries = 1));
  return socket;
}

class RelaySocket extends EventTarget {
  url;
  #ways;
  #socket;
  #opened = false;
  #ended = false;

  constructor(url, ways) {
    super();
    this.url = url;
    this.#ways = ways;
    this.#tryNext();
  }

  #tryNext() {
    const way = this.#ways.shift();
    if (!way || this.#ended) return this.#tell(new Event('close'));
    this.#socket = way(this.url);
    this.#socket.addEventListener('open', () => {
      this.#opened = true;
      this.#tell(new Event('open'));
    });
    this.#socket.addEventListener('message', ({ data }) => this.#tell(new MessageEvent('message', { data })));
    this.#socket.addEventListener('close', () => (this.#opened ? this.#tell(new Event('close')) : this.#tryNext()));
  }

  #tell(event) {
    this.dispatchEvent(event);
  }

  send(frame) {
    this.#socket.send(frame);
  }

  close() {
    this.#ended = true;
    this.#socket.close();
  }
}

export const connect = (url) => new RelaySocket(url, [...Array(tries).fill(webSocket), stream]);
