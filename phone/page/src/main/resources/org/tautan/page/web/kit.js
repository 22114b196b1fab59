// The recovery kit: saved by the person, and proven by typing a part of it back.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';

export class Kit {
  #app;
  #name = '';
  #letters = [];
  #asked = 0;
  #say = '';

  constructor(app) {
    this.#app = app;
  }

  async opened() {
    this.#name = (await this.#app.ask('account')).name;
    this.#letters = (await this.#app.ask('kit-letters')).groups ?? [];
    this.#asked = crypto.getRandomValues(new Uint8Array(1))[0] % this.#letters.length;
    this.#app.draw();
  }

  view() {
    return html`<form class="sheet" @submit=${this.#confirm}>
      <h1 class="screen-only">${words.kit}</h1>
      <p class="screen-only">${words.kitMeans}</p>
      <h1 class="print-only">${keyWords.kitTitle}</h1>
      <p class="print-only">${keyWords.kitOf(this.#name, location.origin)}</p>
      <ol class="letters">
        ${this.#letters.map((group) => html`<li>${group.letters}</li>`)}
      </ol>
      <button type="button" id="save-kit" @click=${this.#save}>${words.kitSave}</button>
      <button type="button" id="print-kit" @click=${() => print()}>${keyWords.kitPrint}</button>
      <label>${words.kitType(this.#asked + 1)}<input id="typed" name="typed" required autocomplete="off" autocapitalize="characters"></label>
      <p class="trouble" role="alert">${this.#say}</p>
      <button class="main" id="confirm-kit">${words.kitConfirm}</button>
      <button type="button" class="quiet" id="later" @click=${this.#app.chats}>${words.later}</button>
    </form>`;
  }

  #save = async () => {
    const { text } = await this.#app.ask('kit-file');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'tautan-recovery-kit.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };

  #confirm = async (submit) => {
    submit.preventDefault();
    const typed = new FormData(submit.target).get('typed');
    const { outcome } = await this.#app.ask('confirm-kit', this.#asked, typed);
    if (outcome === 'confirmed') return this.#app.chats();
    this.#say = words.kitWrong;
    this.#app.draw();
  };
}
