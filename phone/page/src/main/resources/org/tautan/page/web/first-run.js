// From the computer's code to the first linked device: name and PIN, three pictures, done.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { linkPictures } from './link-pictures.js';

const MIN_PIN = 4;

// One linking at a time: what is shown follows from `step` and what the engine told.
export class FirstRun {
  #app;
  #code;
  #account;
  #step = 'name';
  #wait = words.making;
  #trouble = '';
  #peer = null;

  constructor(app, code, account = null) {
    this.#app = app;
    this.#code = code;
    this.#account = account;
  }

  opened() {
    if (this.#account) this.#link();
  }

  heard(event) {
    if (event.event === 'link-peer') {
      this.#peer = event;
      this.#step = 'compare';
    } else if (event.event === 'linked') {
      this.#step = 'done';
    } else if (event.event === 'link-failed') {
      this.#trouble = words.failed[event.why];
      this.#step = 'failed';
    }
  }

  view() {
    switch (this.#step) {
      case 'wait':
        return html`<section class="sheet"><p class="hint" role="status">${this.#wait}</p></section>`;
      case 'compare':
        return linkPictures(this.#peer, this.#same, this.#different);
      case 'done':
        return html`<section class="sheet">
          <h1>${words.done}</h1>
          <p>${words.doneMeans(this.#peer.name)}</p>
          <button class="main" id="to-kit" @click=${this.#app.kit}>${words.kit}</button>
        </section>`;
      case 'failed':
        return html`<section class="sheet"><h1>Tautan</h1><p class="trouble" role="alert">${this.#trouble}</p></section>`;
      default:
        return this.#code ? this.#name() : html`<section class="sheet"><h1>${words.welcome}</h1><p>${words.scanFirst}</p></section>`;
    }
  }

  #name() {
    return html`<form class="sheet" @submit=${this.#begin}>
      <h1>${words.welcome}</h1>
      <label>${words.yourName}<input id="name" name="name" required maxlength="100" autocomplete="name"></label>
      <label>${words.yourPin}<input id="pin" name="pin" type="password" inputmode="numeric" required minlength=${MIN_PIN} autocomplete="new-password"></label>
      <p class="hint">${words.pinMeans}</p>
      ${this.#trouble ? html`<p class="trouble" role="alert">${this.#trouble}</p>` : ''}
      <button class="main" id="begin">${words.go}</button>
    </form>`;
  }

  #begin = async (submit) => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.#waitFor(words.making);
    const relay = location.origin.replace(/^http/, 'ws');
    const made = await this.#app.ask('create', form.get('name').trim(), relay);
    if (made.outcome !== 'created' && made.outcome !== 'has-account') {
      this.#trouble = words.outcome[made.outcome];
      this.#step = 'name';
      return this.#app.draw();
    }
    await this.#app.ask('set-pin', form.get('pin'));
    this.#link();
  };

  #link() {
    this.#waitFor(words.meeting);
    this.#app.ask('scan', this.#code);
  }

  #same = () => {
    this.#waitFor(words.finishing);
    // Phones share no history yet, so nobody is asked how much.
    this.#app.ask('accept-link', 'none');
  };

  #different = () => this.#app.ask('decline-link', 'emoji-differ');

  #waitFor(what) {
    this.#wait = what;
    this.#step = 'wait';
    this.#app.draw();
  }
}
