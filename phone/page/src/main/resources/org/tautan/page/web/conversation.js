// One chat: its newest messages, and what is being written.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { bodyText, isMine, time } from './message.js';

const SHOWN = 200;

export class Conversation {
  #app;
  #chat;
  #messages = [];
  #trouble = '';

  constructor(app, chat) {
    this.#app = app;
    this.#chat = chat;
  }

  async opened() {
    this.#messages = (await this.#app.ask('page', this.#chat.chat, '', SHOWN)).reverse();
    this.#app.draw();
    document.getElementById('end')?.scrollIntoView();
    this.#read();
  }

  heard(event) {
    if (event.event === 'chat' && event.value.chat === this.#chat.chat) this.#chat = event.value;
    const of = event.value?.chat ?? event.chat;
    if (event.event.startsWith('message') && of === this.#chat.chat) this.opened();
  }

  // Only what somebody has before their eyes counts as read.
  #read() {
    const last = this.#messages.at(-1);
    if (last && document.visibilityState === 'visible') this.#app.ask('read', this.#chat.chat, last.order);
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.chats}>‹</button>
        <h1>${this.#chat.title}</h1>
      </header>
      ${this.#chat.state === 'request' ? this.#request() : ''}
      <ol class="messages">
        ${this.#messages.map((message) => this.#message(message))}
        <li id="end"></li>
      </ol>
      ${this.#trouble ? html`<p class="trouble" role="alert">${this.#trouble}</p>` : ''}
      <form class="composer" @submit=${this.#send}>
        <textarea name="text" rows="1" required aria-label=${words.write} placeholder=${words.write}></textarea>
        <button class="main" id="send">${words.send}</button>
      </form>`;
  }

  #request() {
    return html`<section class="strip">
      <p>${words.request}</p>
      <button id="accept" @click=${() => this.#app.ask('accept-chat', this.#chat.chat)}>${words.accept}</button>
      <button id="block" @click=${() => this.#app.ask('block-chat', this.#chat.chat)}>${words.block}</button>
    </section>`;
  }

  #message(message) {
    const kind = message.kind !== 'text' ? 'note' : isMine(message) ? 'mine' : 'theirs';
    return html`<li class=${kind}>
      <p>${bodyText(message)}</p>
      <small>${time(message.sentAt)} ${isMine(message) ? words.status[message.status] : ''}</small>
    </li>`;
  }

  #send = async (submit) => {
    submit.preventDefault();
    const text = new FormData(submit.target).get('text').trim();
    const sent = await this.#app.ask('send', this.#chat.chat, text);
    this.#trouble = sent.outcome === 'queued' ? '' : words.outcome[sent.outcome];
    if (sent.outcome === 'queued') submit.target.reset();
    this.#app.draw();
  };
}
