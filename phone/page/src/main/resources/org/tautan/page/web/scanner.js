// Reads a QR code: with the camera, from a picture, or from a pasted link.
import { html } from './vendor/lit-html.js';
import { Camera, pixels } from './camera.js';
import { CodeReader } from './code-reader.js';
import { scannerWords as words } from './scanner-words.js';

const FRAME_PATIENCE = 150; // ms of decoding
const PICTURE_PATIENCE = 3000;
const PICTURE_SIDE = 2560; // of a photograph, in which the code may be small

const nextFrame = () => new Promise(requestAnimationFrame);

// Part of a screen: the screen draws `view`, and calls `opened` and `closed`.
export class Scanner {
  #draw;
  #texts;
  #found;
  #reader = null;
  #camera = null;
  #why = '';
  #shines = false;
  #say = '';
  #refused = '';

  // draw: draws the screen. texts: what to point at, what pasting means, what is going on when a code
  // was read. found: takes a text and whether it was pasted, and promises what is wrong with it when
  // scanning is to go on.
  constructor(draw, texts, found) {
    this.#draw = draw;
    this.#texts = texts;
    this.#found = found;
  }

  async opened() {
    this.#reader = new CodeReader();
    await this.#film();
  }

  closed() {
    this.#camera?.close();
    this.#camera = null;
    this.#reader?.close();
    this.#reader = null;
  }

  view() {
    return html`<section class="scanner">
      ${this.#camera ? this.#picture() : ''}
      ${this.#why ? html`<p class="trouble" role="alert">${words.camera[this.#why]}</p>
        ${this.#why === 'unsafe' ? '' : html`<button type="button" id="film" @click=${this.#film}>${words.again}</button>`}` : ''}
      <p class="hint" role="status">${this.#say}</p>
      <label class="button">${words.picture}<input id="picture" type="file" accept="image/*" @change=${this.#choose}></label>
      <details>
        <summary>${words.paste}</summary>
        <form class="pasting" @submit=${this.#paste}>
          <p>${this.#texts.pasteMeans}</p>
          <label>${words.link}<input name="code" required autocomplete="off" autocapitalize="off" spellcheck="false"></label>
          <button>${words.go}</button>
        </form>
      </details>
    </section>`;
  }

  #picture() {
    return html`<p>${this.#texts.point}</p>
      <div class="finder">
        <video id="camera" .srcObject=${this.#camera.stream} .muted=${true} autoplay playsinline aria-label=${words.film}></video>
      </div>
      ${this.#camera.hasLamp
        ? html`<button type="button" id="lamp" aria-pressed=${this.#shines} @click=${this.#lamp}>${words.lamp}</button>`
        : ''}`;
  }

  #film = async () => {
    this.#why = '';
    const { camera, why } = await Camera.open();
    if (!this.#reader) return camera?.close(); // the screen was left meanwhile
    this.#why = why;
    this.#camera = camera;
    this.#draw();
    camera?.onLost(() => this.#lost(camera));
    if (camera) this.#watch(camera);
  };

  #lost(camera) {
    if (this.#camera !== camera) return;
    this.#camera = null;
    this.#why = 'busy';
    this.#draw();
  }

  async #watch(camera) {
    while (this.#camera === camera) {
      await nextFrame();
      const video = document.getElementById('camera');
      if (!video?.videoWidth || this.#camera !== camera) continue;
      const text = await this.#reader.read(pixels(video, video.videoWidth, video.videoHeight), FRAME_PATIENCE);
      if (text && text !== this.#refused && this.#camera === camera) await this.#take(text);
    }
  }

  async #take(text, pasted = false) {
    this.#say = this.#texts.taking;
    this.#draw();
    this.#say = (await this.#found(text, pasted)) ?? '';
    this.#refused = this.#say ? text : '';
    this.#draw();
  }

  #lamp = async () => {
    this.#shines = !this.#shines;
    await this.#camera.lamp(this.#shines);
    this.#draw();
  };

  #choose = async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    target.value = '';
    const text = await this.#readFile(file);
    if (text) return this.#take(text);
    this.#say = words.noCode;
    this.#draw();
  };

  async #readFile(file) {
    try {
      const bitmap = await createImageBitmap(file);
      return await this.#reader.read(pixels(bitmap, bitmap.width, bitmap.height, PICTURE_SIDE), PICTURE_PATIENCE);
    } catch {
      return ''; // not a picture
    }
  }

  #paste = (submit) => {
    submit.preventDefault();
    this.#take(new FormData(submit.target).get('code').trim(), true);
  };
}
