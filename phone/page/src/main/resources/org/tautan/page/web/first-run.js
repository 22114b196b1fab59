// From the computer's code to the first linked device: name and PIN, three pictures, done.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { newPin } from './pin.js';
import { mayHave } from './biometrics.js';
import { linkPictures } from './link-pictures.js';

// One linking at a time: what is shown follows from `step` and what the engine told.
export class FirstRun {
  #app;
  #code;
  #account;
  #pinSet; // called when the storage has its PIN; null when it has one already
  #mayHave = false;
  #step = 'name';
  #wait = words.making;
  #trouble = '';
  #peer = null;
  #scanner = null; // while it is on the screen

  constructor(app, code, account = null, pinSet = null) {
    this.#app = app;
    this.#code = code;
    this.#account = account;
    this.#pinSet = pinSet;
  }

  opened() {
    if (this.#account && this.#code) this.#link();
  }

  closed() {
    this.#scanner?.closed();
  }

  heard(event) {
    if (event.event === 'link-peer') {
      this.#peer = event;
      this.#step = 'compare';
    } else if (event.event === 'linked') {
      this.#step = 'done';
      mayHave().then((yes) => (this.#mayHave = yes)).then(this.#app.draw);
    } else if (event.event === 'link-failed') {
      this.#trouble = words.failed[event.why];
      this.#step = 'failed';
    }
  }

  view() {
    switch (this.#step) {
      case 'scan':
        return html`<header>
            <button id="back" aria-label=${words.back} @click=${this.#stopScanning}>‹</button>
            <h1>${words.scanCode}</h1>
          </header>
          ${this.#scanner.view()}`;
      case 'wait':
        return html`<section class="sheet"><p class="hint" role="status">${this.#wait}</p></section>`;
      case 'compare':
        return linkPictures(this.#peer, this.#same, this.#different);
      case 'done':
        return html`<section class="sheet">
          <h1>${words.done}</h1>
          <p>${words.doneMeans(this.#peer.name)}</p>
          <button class="main" id="to-kit" @click=${this.#app.kit}>${words.kit}</button>
          ${this.#mayHave ? html`<button id="offer-biometrics" @click=${this.#app.pin}>${keyWords.biometrics}</button>` : ''}
        </section>`;
      case 'failed':
        return html`<section class="sheet"><h1>Tautan</h1><p class="trouble" role="alert">${this.#trouble}</p>
          <button class="main" id="again" @click=${this.#scan}>${words.scanCode}</button>
        </section>`;
      default:
        return html`${this.#code ? this.#name() : this.#welcome()}
          ${this.#account
            ? html`<button class="quiet" id="later" @click=${this.#app.chats}>${words.later}</button>`
            : html`<button class="quiet" id="have-kit" @click=${this.#haveKit}>${keyWords.haveKit}</button>`}`;
    }
  }

  // Whoever has opened the page without a code: from the home screen, or by its address.
  #welcome() {
    return html`<section class="sheet">
      <h1>${words.welcome}</h1>
      <p>${words.scanFirst}</p>
      <button class="main" id="scan-code" @click=${this.#scan}>${words.scanCode}</button>
    </section>`;
  }

  #scan = async () => {
    const { firstScanner } = await this.#app.firstScanner();
    this.#scanner = firstScanner(this.#app, this.#scanned);
    this.#step = 'scan';
    this.#app.draw();
    this.#scanner.opened();
  };

  #stopScanning = () => {
    this.#scanner.closed();
    this.#scanner = null;
    this.#step = 'name';
    this.#app.draw();
  };

  #scanned = (code) => {
    this.#code = code;
    this.#trouble = '';
    this.#stopScanning();
    if (this.#account) this.#link();
  };

  #name() {
    return html`<form class="sheet" @submit=${this.#begin}>
      <h1>${words.welcome}</h1>
      <label>${words.yourName}<input id="name" name="name" required maxlength="100" autocomplete="name"></label>
      ${this.#pinSet ? newPin() : ''}
      ${this.#trouble ? html`<p class="trouble" role="alert">${this.#trouble}</p>` : ''}
      <button class="main" id="begin">${words.go}</button>
    </form>`;
  }

  #begin = async (submit) => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.#waitFor(words.making);
    await this.#setPin(form.get('pin'));
    const relay = location.origin.replace(/^http/, 'ws');
    const made = await this.#app.ask('create', form.get('name').trim(), relay);
    if (made.outcome !== 'created' && made.outcome !== 'has-account') {
      this.#trouble = words.outcome[made.outcome];
      this.#step = 'name';
      return this.#app.draw();
    }
    this.#account = made;
    this.#link();
  };

  #haveKit = () => this.#app.restore(this.#pinSet && ((pin) => this.#setPin(pin)));

  async #setPin(pin) {
    if (!this.#pinSet) return;
    await this.#app.ask('begin', pin);
    this.#pinSet();
    this.#pinSet = null;
  }

  #link() {
    this.#waitFor(words.meeting);
    this.#app.ask('scan', this.#code);
  }

  #same = () => {
    this.#waitFor(words.finishing);
    // A new account has no history that anybody could be asked about.
    this.#app.ask('accept-link', 'none');
  };

  #different = () => this.#app.ask('decline-link', 'emoji-differ');

  #waitFor(what) {
    this.#wait = what;
    this.#step = 'wait';
    this.#app.draw();
  }
}
