// The first thing on a phone that has an account: who opens it?
import { html } from './vendor/lit-html.js';
import { keyWords } from './key-words.js';
import { ask } from './biometrics.js';
import { time } from './message.js';
import { askPin, refusal } from './pin.js';
import { Erasing } from './erase.js';

export class Unlock {
  #app;
  #biometrics;
  #opened;
  #busy = false;
  #erasing;
  #trouble;

  // Takes what the door said, and what to do once the storage is open.
  constructor(app, { until, biometrics }, opened) {
    this.#app = app;
    this.#biometrics = biometrics;
    this.#opened = opened;
    this.#trouble = until > Date.now() ? keyWords.wait(time(until)) : '';
  }

  opened() {
    document.querySelector('[name=pin]')?.focus();
  }

  view() {
    return html`<form class="sheet" id="unlock" @submit=${this.#unlock}>
        <h1>Tautan</h1>
        ${askPin(keyWords.typePin)}
        <p class="trouble" role="alert">${this.#trouble}</p>
        <button class="main" ?disabled=${this.#busy}>${this.#busy ? keyWords.unlocking : keyWords.unlock}</button>
        ${this.#biometrics ? html`<button type="button" id="biometrics" ?disabled=${this.#busy} @click=${this.#recognise}>${keyWords.unlockByBiometrics}</button>` : ''}
      </form>
      ${this.#erasing?.view() ?? html`<button class="quiet" id="forgotten" @click=${this.#forgot}>${keyWords.forgotten}</button>`}`;
  }

  #forgot = () => {
    this.#erasing = new Erasing(this.#app.draw, keyWords.forgottenMeans);
    this.#app.draw();
  };

  #unlock = async (submit) => {
    submit.preventDefault();
    const form = submit.target;
    this.#show(true, '');
    const answer = await this.#app.ask('unlock', new FormData(form).get('pin'));
    if (answer.outcome === 'unlocked') return this.#opened();
    form.reset();
    this.#show(false, refusal(answer));
    this.opened();
  };

  #recognise = async () => {
    this.#show(true, '');
    const secret = await ask(this.#biometrics);
    const answer = secret && (await this.#app.ask('unlock-by-biometrics', secret));
    if (answer?.outcome === 'unlocked') return this.#opened();
    this.#show(false, keyWords.notRecognised);
  };

  #show(busy, trouble) {
    this.#busy = busy;
    this.#trouble = trouble;
    this.#app.draw();
  }
}
