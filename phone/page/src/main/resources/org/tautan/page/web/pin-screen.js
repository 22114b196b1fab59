// How the storage opens: biometrics where there are any, and another PIN in the place of the one there is.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { newPin, refusal } from './pin.js';
import { Finger } from './finger.js';

export class Pin {
  #app;
  #finger;
  #say = '';
  #trouble = '';

  constructor(app) {
    this.#app = app;
    this.#finger = new Finger(app);
  }

  opened() {
    this.#finger.opened();
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.devices}>‹</button>
        <h1>${keyWords.howToOpen}</h1>
      </header>
      ${this.#finger.view()}
      <form class="sheet" @submit=${this.#change}>
        <h2>${keyWords.changePin}</h2>
        <label>${keyWords.oldPin}<input id="old-pin" name="old" type="password" inputmode="numeric" required autocomplete="current-password"></label>
        ${newPin()}
        <p class="trouble" role="alert">${this.#trouble}</p>
        <p class="hint" role="status">${this.#say}</p>
        <button class="main" id="change">${keyWords.change}</button>
      </form>`;
  }

  #change = async (submit) => {
    submit.preventDefault();
    const form = submit.target;
    const given = new FormData(form);
    const answer = await this.#app.ask('change-pin', given.get('old'), given.get('pin'));
    const well = answer.outcome === 'done';
    if (well) form.reset();
    this.#say = well ? keyWords.changed : '';
    this.#trouble = well ? '' : refusal(answer);
    this.#app.draw();
  };
}
