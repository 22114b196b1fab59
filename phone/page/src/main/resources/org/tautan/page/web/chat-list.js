// All chats, the newest first; beginning one from a contact link.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { bodyText, time } from './message.js';

export class ChatList {
  #app;
  #chats = null;
  #account = {};
  #link;
  #say = '';

  constructor(app, link = '') {
    this.#app = app;
    this.#link = link;
  }

  async opened() {
    this.#account = await this.#app.ask('account');
    this.#chats = await this.#app.ask('chats');
    this.#app.draw();
  }

  heard(event) {
    if (['chat', 'message', 'message-changed', 'message-removed'].includes(event.event)) this.opened();
  }

  view() {
    return html`<header>
        <h1>${words.chats}</h1>
        <button id="devices" @click=${this.#app.devices}>${words.devices}</button>
      </header>
      ${this.#account.kit === 'unconfirmed'
        ? html`<button class="strip" id="kit" @click=${this.#app.kit}>${words.kitMissing}</button>`
        : ''}
      ${this.#chats?.length === 0 ? html`<p class="hint">${words.noChats}</p>` : ''}
      <ul class="rows">
        ${(this.#chats ?? []).map((chat) => this.#row(chat))}
      </ul>
      <form class="adding" @submit=${this.#add}>
        <input name="link" .value=${this.#link} aria-label=${words.contactLink} placeholder=${words.contactLink} required>
        <button>${words.add}</button>
      </form>
      <p class="hint" role="status">${this.#say}</p>
      <button class="quiet" id="my-link" @click=${this.#copy}>${words.myLink}</button>`;
  }

  #row(chat) {
    const title = chat.chat === this.#account.account ? words.ownDevices : chat.title;
    return html`<li>
      <button class="row" @click=${() => this.#app.chat({ ...chat, title })}>
        <span class="title">${title}</span>
        <span class="when">${chat.last ? time(chat.last.sentAt) : ''}</span>
        <span class="line">${chat.last ? bodyText(chat.last) : ''}</span>
        ${chat.unread ? html`<span class="badge">${chat.unread}</span>` : ''}
      </button>
    </li>`;
  }

  #add = async (submit) => {
    submit.preventDefault();
    const given = new FormData(submit.target).get('link');
    const added = await this.#app.ask('add-contact', given);
    if (added.outcome === 'added') return this.#app.chat(added.value);
    this.#link = given;
    this.#say = words.outcome[added.outcome];
    this.#app.draw();
  };

  #copy = async () => {
    const { link } = await this.#app.ask('contact-link', location.origin);
    await navigator.clipboard.writeText(link);
    this.#say = words.copied;
    this.#app.draw();
  };
}
