// Erasing what this browser keeps of an account, in two presses.
import { html } from './vendor/lit-html.js';
import { keyWords } from './key-words.js';
import { eraseEverything } from './lock.js';

export class Erasing {
  #draw;
  #why;
  #sure = false;

  // Takes what to do when it has changed, and what to say about it.
  constructor(draw, why) {
    this.#draw = draw;
    this.#why = why;
  }

  view() {
    return html`<section class="sheet">
      <p>${this.#why}</p>
      ${this.#sure
        ? html`<button id="erase-sure" class="danger" @click=${eraseEverything}>${keyWords.eraseSure}</button>`
        : html`<button id="erase" @click=${this.#ask}>${keyWords.erase}</button>`}
    </section>`;
  }

  #ask = () => {
    this.#sure = true;
    this.#draw();
  };
}
