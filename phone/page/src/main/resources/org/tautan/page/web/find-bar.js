// Looking for words in one conversation: the newest message that has them is shown first, and from there one goes on to older
// ones and back.
import { html } from './vendor/lit-html.js';
import { chatWords } from './chat-words.js';
import { searchWords as words } from './search-words.js';
import { MessageSearch } from './message-search.js';

const MOST = 1000; // where counting ends

export class FindBar {
  #app;
  #chat;
  #show;
  #close;
  #search;
  #shown = -1;
  #count = null;
  #goesOn = false;

  // show: shows a message in the conversation. close: ends the search.
  constructor(app, chat, show, close) {
    this.#app = app;
    this.#chat = chat;
    this.#show = show;
    this.#close = close;
    this.#search = new MessageSearch(app, chat, this.#found);
  }

  opened() {
    document.getElementById('find')?.focus();
  }

  view() {
    const last = this.#count === null || (this.#count < MOST && this.#shown + 1 >= this.#count);
    return html`<form class="finding" role="search" @submit=${this.#entered} @keydown=${this.#pressed}>
      <input type="search" id="find" aria-label=${chatWords.find} placeholder=${chatWords.find} autocomplete="off" @input=${this.#look}>
      <button type="button" id="find-close" aria-label=${words.close} @click=${this.#close}>✕</button>
      <p class="hint" role="status">${this.#place()}</p>
      <button type="button" id="older" aria-label=${words.older} ?disabled=${last} @click=${this.#older}>↑</button>
      <button type="button" id="newer-hit" aria-label=${words.newer} ?disabled=${this.#shown <= 0} @click=${this.#newer}>↓</button>
    </form>`;
  }

  #place() {
    const { state, hits } = this.#search;
    if (state === 'idle') return words.begins;
    if (state === 'asking') return words.searching;
    if (hits.length === 0) return words.noMessages;
    if (this.#count === null) return '';
    return (this.#count < MOST ? words.place : words.placeOfMany)(this.#shown + 1, this.#count);
  }

  heard(event) {
    this.#search.heard(event);
  }

  #look = ({ target }) => this.#search.look(target.value);

  #found = async (anew) => {
    if (!anew) {
      if (this.#goesOn) this.#go(this.#shown + 1);
      return;
    }
    this.#shown = -1;
    this.#count = null;
    if (this.#search.hits.length === 0) return;
    this.#go(0);
    const { text } = this.#search;
    const { count } = await this.#app.ask('count', text, this.#chat, MOST);
    if (text !== this.#search.text) return;
    this.#count = count;
    this.#app.draw();
  };

  #older = () => {
    if (this.#shown + 1 < this.#search.hits.length) return this.#go(this.#shown + 1);
    this.#goesOn = true;
    this.#search.more();
  };

  #newer = () => {
    if (this.#shown > 0) this.#go(this.#shown - 1);
  };

  #go(to) {
    this.#goesOn = false;
    if (to >= this.#search.hits.length) return;
    this.#shown = to;
    this.#show(this.#search.hits[to]);
  }

  #entered = (submit) => {
    submit.preventDefault();
    this.#older();
  };

  #pressed = (key) => {
    if (key.key === 'Escape') this.#close();
    if (key.key !== 'Enter' || !key.shiftKey) return;
    key.preventDefault();
    this.#newer();
  };
}
