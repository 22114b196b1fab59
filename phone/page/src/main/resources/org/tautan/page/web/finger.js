// Turning biometrics on and off. Where the phone has none, nothing is shown.
import { html } from './vendor/lit-html.js';
import { keyWords } from './key-words.js';
import { make, mayHave } from './biometrics.js';
import { askPin, refusal } from './pin.js';

export class Finger {
  #app;
  #offered = false;
  #on = false;
  #trouble = '';

  constructor(app) {
    this.#app = app;
  }

  async opened() {
    this.#on = 'credential' in (await this.#app.ask('biometrics'));
    this.#offered = this.#on || (await mayHave());
    this.#app.draw();
  }

  view() {
    if (!this.#offered) return '';
    return html`<form class="sheet" id="finger" @submit=${this.#on ? this.#turnOff : this.#turnOn}>
      <h2>${keyWords.biometrics}</h2>
      <p>${keyWords.biometricsMeans}</p>
      <p role="status">${keyWords.biometricsAre(this.#on)}</p>
      ${this.#on ? '' : askPin()}
      <p class="trouble" role="alert">${this.#trouble}</p>
      <button class="main">${this.#on ? keyWords.biometricsOff : keyWords.biometricsOn}</button>
    </form>`;
  }

  #turnOn = async (submit) => {
    submit.preventDefault();
    const pin = new FormData(submit.target).get('pin');
    const { name } = await this.#app.ask('account');
    const made = await make(name);
    if (!made) return this.#say(keyWords.biometricsNot);
    const answer = await this.#app.ask('add-biometrics', pin, made.secret, made.credential, made.salt);
    this.#say(answer.outcome === 'done' ? '' : refusal(answer));
    this.opened();
  };

  #turnOff = async (submit) => {
    submit.preventDefault();
    await this.#app.ask('remove-biometrics');
    this.#say('');
    this.opened();
  };

  #say(trouble) {
    this.#trouble = trouble;
    this.#app.draw();
  }
}
