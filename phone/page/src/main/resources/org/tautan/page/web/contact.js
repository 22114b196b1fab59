// One person: the safety number, as digits and as a code, and comparing it with theirs.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { contactWords } from './contact-words.js';
import { Scanner } from './scanner.js';
import { code, readyForCodes } from './code.js';

const GROUP = 5;

export class Contact {
  #app;
  #chat;
  #safety = {};
  #scanner = null;
  #result = '';

  constructor(app, chat) {
    this.#app = app;
    this.#chat = chat;
  }

  async opened() {
    await readyForCodes();
    this.#safety = await this.#app.ask('safety', this.#chat.chat);
    this.#app.draw();
  }

  closed() {
    this.#scanner?.closed();
  }

  heard(event) {
    if (event.event === 'devices') this.opened();
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${() => this.#app.chat(this.#chat)}>‹</button>
        <h1>${this.#chat.title}</h1>
      </header>
      <section class="sheet">
        <h2>${contactWords.safety}</h2>
        ${this.#safety.digits ? this.#number() : html`<p class="hint">${contactWords.unknown(this.#chat.title)}</p>`}
      </section>`;
  }

  #number() {
    const groups = this.#safety.digits.match(new RegExp(`.{${GROUP}}`, 'g'));
    return html`<p>${contactWords.means(this.#chat.title)}</p>
      <ol class="digits">
        ${groups.map((group) => html`<li>${group}</li>`)}
      </ol>
      ${this.#safety.code ? html`${code(this.#safety.code, contactWords.code)}${this.#comparing()}` : ''}`;
  }

  #comparing() {
    return html`<p class="result" id="result" data-outcome=${this.#result} role="status">
        ${this.#result ? contactWords.result[this.#result] : ''}
      </p>
      ${this.#scanner
        ? this.#scanner.view()
        : html`<button class="main" id="compare" @click=${this.#compare}>${contactWords.compare}</button>`}`;
  }

  #compare = () => {
    this.#result = '';
    this.#scanner = new Scanner(this.#app.draw, contactWords.scanner, this.#found);
    this.#app.draw();
    this.#scanner.opened();
  };

  #found = async (text) => {
    const { outcome } = await this.#app.ask('compare-safety', this.#chat.chat, text);
    if (outcome === 'not-a-safety-code') return contactWords.result[outcome];
    this.#result = outcome;
    this.#scanner.closed();
    this.#scanner = null;
    this.#app.draw();
  };
}
