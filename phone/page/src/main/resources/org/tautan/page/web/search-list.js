// What is found while somebody searches: chats by their names, then messages by their words.
import { html } from './vendor/lit-html.js';
import { searchWords as words } from './search-words.js';
import { MessageSearch } from './message-search.js';
import { isMine, time } from './message.js';
import { folded, snippet } from './snippet.js';
import { VirtualRows } from './virtual-rows.js';

const AHEAD = 10; // rows before the last one at which the next page is asked for

// Part of the list of chats, which draws `view`, and calls `look`, `heard`, `opened` and `closed`.
export class SearchList {
  #search;
  #chatRows;
  #hitRows;
  #open;

  // height: of a row, CSS pixels. open: told which message was pressed.
  constructor(app, height, open) {
    this.#search = new MessageSearch(app, '', () => {});
    this.#chatRows = new VirtualRows(app.draw, height, 'found-chats');
    this.#hitRows = new VirtualRows(app.draw, height, 'found-messages');
    this.#open = open;
  }

  opened() {
    this.#chatRows.opened();
    this.#hitRows.opened();
  }

  closed() {
    this.#chatRows.closed();
    this.#hitRows.closed();
  }

  look(text) {
    this.#search.look(text);
  }

  heard(event) {
    this.#search.heard(event);
  }

  // chats: all. titleOf: what a chat is called. row: draws one.
  view(chats, titleOf, row) {
    const { hits, state, text } = this.#search;
    const wanted = folded(text);
    const named = chats.filter((chat) => folded(titleOf(chat)).includes(wanted));
    if (state === 'answered' && named.length + hits.length === 0) {
      return html`<p class="hint" role="status">${words.none(text)} ${words.begins}</p>`;
    }
    const titles = new Map(chats.map((chat) => [chat.chat, titleOf(chat)]));
    return html`${named.length ? html`<h2 class="found">${words.chats}</h2>${this.#chatRows.view(named, row)}` : ''}
      <h2 class="found">${words.messages}</h2>
      <p class="hint" role="status">${state === 'asking' ? words.searching : hits.length ? '' : words.noMessages}</p>
      ${this.#hitRows.view(hits, (hit, at) => this.#hit(hit, at, titles))}`;
  }

  #hit(hit, at, titles) {
    if (at >= this.#search.hits.length - AHEAD) this.#search.more();
    return html`<li>
      <button class="row hit" @click=${() => this.#open(hit)}>
        <span class="title">${titles.get(hit.chat) ?? ''}</span>
        <span class="when">${time(hit.sentAt)}</span>
        <span class="line">${isMine(hit) ? `${words.you} ` : ''}${snippet(hit.text, this.#search.text)}</span>
      </button>
    </li>`;
  }
}
