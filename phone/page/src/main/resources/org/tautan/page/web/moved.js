// What a phone says whose account went to another one.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { Erasing } from './erase.js';

export class Moved {
  #app;
  #erasing;

  constructor(app) {
    this.#app = app;
    this.#erasing = new Erasing(app.draw, keyWords.movedErase);
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.chats}>‹</button>
        <h1>${keyWords.moved}</h1>
      </header>
      <section class="sheet"><p>${keyWords.movedMeans}</p></section>
      ${this.#erasing.view()}`;
  }
}
