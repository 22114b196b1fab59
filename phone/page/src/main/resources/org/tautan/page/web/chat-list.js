// All chats, the newest first; looking for one, requests, and beginning one from a contact link.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { chatWords } from './chat-words.js';
import { bodyText, byPlace, time } from './message.js';
import { VirtualRows } from './virtual-rows.js';
import { code, readyForCodes } from './code.js';

const ROW_HEIGHT = 68; // as style.css has it
const GATHER = 50; // ms in which changes become one drawing

const SHELVES = { chats: ['accepted'], requests: ['request'], blocked: ['blocked'] };

const newestFirst = (a, b) => (a.last && b.last ? byPlace(b.last, a.last) : !!b.last - !!a.last);

export class ChatList {
  #app;
  #rows;
  #chats = null;
  #account = {};
  #link;
  #say = '';
  #wanted = '';
  #shelf = 'chats';
  #found = null; // the search, once somebody has begun one
  #top = 0; // where a search was left
  #changed = new Set();
  #own = '';

  constructor(app, link = '') {
    this.#app = app;
    this.#link = link;
    this.#rows = new VirtualRows(app.draw, ROW_HEIGHT);
  }

  async opened() {
    this.#rows.opened();
    this.#found?.opened();
    this.#account = await this.#app.ask('account');
    this.#chats = await this.#app.ask('chats');
    this.#app.draw();
    if (this.#wanted) document.scrollingElement.scrollTop = this.#top;
  }

  closed() {
    this.#top = document.scrollingElement.scrollTop;
    this.#rows.closed();
    this.#found?.closed();
  }

  heard(event) {
    this.#found?.heard(event);
    if (!['chat', 'message', 'message-changed', 'message-removed'].includes(event.event)) return;
    if (this.#changed.size === 0) setTimeout(this.#refresh, GATHER);
    this.#changed.add(event.value?.chat ?? event.chat);
  }

  #refresh = async () => {
    const ids = [...this.#changed];
    this.#changed.clear();
    const now = await Promise.all(ids.map((id) => this.#app.ask('chat', id)));
    const others = (this.#chats ?? []).filter((chat) => !ids.includes(chat.chat));
    this.#chats = [...others, ...now.filter((chat) => chat.chat && chat.state !== 'removed')].sort(newestFirst);
    this.#app.draw();
  };

  #shown() {
    return (this.#chats ?? []).filter((chat) => SHELVES[this.#shelf].includes(chat.state));
  }

  view() {
    return html`<header>
        <h1>${words.chats}</h1>
        <button id="devices" @click=${this.#app.devices}>${words.devices}</button>
      </header>
      ${this.#account.kit === 'unconfirmed' && !this.#app.moved()
        ? html`<button class="strip" id="kit" @click=${this.#app.kit}>${words.kitMissing}</button>`
        : ''}
      ${this.#chats && !this.#app.moved() ? this.#adding() : ''}
      <input class="search" type="search" id="search" .value=${this.#wanted} aria-label=${chatWords.search} placeholder=${chatWords.search} @input=${this.#look} @keydown=${this.#pressed}>
      ${this.#wanted.trim() ? this.#found?.view(this.#chats ?? [], this.#title, (chat) => this.#row(chat)) : this.#all()}`;
  }

  #all() {
    return html`${this.#shelves()}
      ${this.#chats?.length === 0 ? html`<p class="hint">${words.noChats}</p>` : ''}
      ${this.#rows.view(this.#shown(), (chat) => this.#row(chat))}`;
  }

  #adding() {
    return html`<details class="beginning" ?open=${this.#chats.length === 0 || this.#link !== ''} @toggle=${this.#showOwn}>
      <summary id="new-chat">${chatWords.newChat}</summary>
      <form class="adding" @submit=${this.#add}>
        <input name="link" .value=${this.#link} aria-label=${words.contactLink} placeholder=${words.contactLink} required>
        <button>${words.add}</button>
      </form>
      <p class="hint" role="status">${this.#say}</p>
      ${this.#own ? code(this.#own, chatWords.ownCode) : ''}
      <button class="quiet" id="my-link" @click=${this.#copy}>${words.myLink}</button>
    </details>`;
  }

  #shelves() {
    const count = (shelf) => (this.#chats ?? []).filter((chat) => SHELVES[shelf].includes(chat.state)).length;
    const others = ['requests', 'blocked'].filter((shelf) => shelf === this.#shelf || count(shelf) > 0);
    if (others.length === 0) return '';
    return html`<nav class="shelves">
      ${['chats', ...others].map(
        (shelf) => html`<button id="shelf-${shelf}" aria-pressed=${shelf === this.#shelf} @click=${() => this.#to(shelf)}>
          ${chatWords.shelves[shelf](count(shelf))}
        </button>`
      )}
    </nav>`;
  }

  #title = (chat) => (chat.chat === this.#account.account ? words.ownDevices : chat.title);

  #row(chat) {
    const title = this.#title(chat);
    const line = chat.draft ? chatWords.draft(chat.draft) : chat.last ? bodyText(chat.last) : '';
    return html`<li>
      <button class="row" @click=${() => this.#app.chat({ ...chat, title }, this.#wanted && this.#ways)}>
        <span class="title">${title}</span>
        <span class="when">${chat.last ? time(chat.last.sentAt) : ''}</span>
        <span class="line">${line}</span>
        ${chat.unread ? html`<span class="badge">${chat.unread}</span>` : ''}
      </button>
    </li>`;
  }

  #to(shelf) {
    this.#shelf = shelf;
    this.#app.draw();
  }

  // Whoever came from a search goes back to it.
  #ways = { back: () => this.#app.show(this) };

  #look = async ({ target }) => {
    this.#wanted = target.value;
    if (!this.#found) {
      const { SearchList } = await this.#app.search();
      this.#found ??= this.#opening(new SearchList(this.#app, ROW_HEIGHT, this.#toMessage));
    }
    this.#found.look(this.#wanted);
  };

  #opening(search) {
    search.opened();
    return search;
  }

  #pressed = (key) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    this.#look({ target: { value: '' } });
  };

  #toMessage = (hit) => {
    const chat = this.#chats.find((known) => known.chat === hit.chat) ?? { chat: hit.chat, title: '' };
    this.#app.chat({ ...chat, title: this.#title(chat) }, { ...this.#ways, at: hit });
  };

  #add = async (submit) => {
    submit.preventDefault();
    const given = new FormData(submit.target).get('link');
    const added = await this.#app.ask('add-contact', given);
    if (added.outcome === 'added') return this.#app.chat(added.value);
    this.#link = given;
    this.#say = words.outcome[added.outcome];
    this.#app.draw();
  };

  #showOwn = async ({ target }) => {
    if (!target.open || this.#own) return;
    await readyForCodes();
    this.#own = (await this.#app.ask('contact-link', location.origin)).link;
    this.#app.draw();
  };

  #copy = async () => {
    const { link } = await this.#app.ask('contact-link', location.origin);
    await navigator.clipboard.writeText(link);
    this.#say = words.copied;
    this.#app.draw();
  };
}
