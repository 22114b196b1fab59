// The owner shows to be there by what opens this phone, in the place of the PIN.
import { html } from './vendor/lit-html.js';
import { keyWords } from './key-words.js';
import { ask } from './biometrics.js';

// Part of a screen that takes the PIN. Nothing is shown where biometrics do not open the page.
export class Presence {
  #app;
  #proven;
  #refused;
  #question = null;

  // proven: called when the engine has the proof. refused: told what to say when it has not.
  constructor(app, proven, refused) {
    this.#app = app;
    this.#proven = proven;
    this.#refused = refused;
  }

  async opened() {
    const question = await this.#app.ask('biometrics');
    this.#question = question.credential ? question : null;
    this.#app.draw();
  }

  get offered() {
    return this.#question !== null;
  }

  view() {
    return this.#question
      ? html`<button type="button" class="main" id="recognise" @click=${this.#recognise}>${keyWords.recognise}</button>
          <p class="hint">${keyWords.orPin}</p>`
      : '';
  }

  #recognise = async () => {
    const secret = await ask(this.#question);
    const answer = secret && (await this.#app.ask('prove-by-biometrics', secret));
    if (answer?.outcome === 'done') this.#proven();
    else this.#refused(keyWords.notRecognised);
  };
}
