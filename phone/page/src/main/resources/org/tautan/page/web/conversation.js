// One chat: a growing part of its messages, from the newest back, and what is being written.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { chatWords } from './chat-words.js';
import { bodyText, byPlace, isMine, time } from './message.js';

const PAGE = 50;
const NEAR = 300; // CSS pixels from an end that count as being there
const DRAFT_REST = 600; // ms without a key before a draft is kept

const page = () => document.scrollingElement;
const atEnd = () => page().scrollHeight - page().scrollTop - innerHeight < NEAR;

export class Conversation {
  #app;
  #chat;
  #messages = [];
  #trouble = '';
  #older = 'unknown'; // unknown | coming | none
  #draft = '';
  #keeping = 0;

  constructor(app, chat) {
    this.#app = app;
    this.#chat = chat;
    this.#draft = chat.draft ?? '';
  }

  async opened() {
    addEventListener('scroll', this.#scrolled, { passive: true });
    const [overview, newest] = await Promise.all([
      this.#app.ask('chat', this.#chat.chat),
      this.#app.ask('page', this.#chat.chat, '', PAGE),
    ]);
    this.#chat = { ...this.#chat, state: overview.state ?? this.#chat.state };
    this.#draft ||= overview.draft ?? '';
    this.#messages = newest.reverse();
    if (newest.length < PAGE) this.#older = 'none';
    this.#app.draw();
    this.#toEnd();
    this.#read();
  }

  closed() {
    removeEventListener('scroll', this.#scrolled);
    if (this.#keeping) this.#keepDraft();
  }

  heard(event) {
    if (event.event === 'chat' && event.value.chat === this.#chat.chat) {
      this.#chat = { ...this.#chat, state: event.value.state };
    }
    if (!event.event.startsWith('message') || (event.value?.chat ?? event.chat) !== this.#chat.chat) return;
    const follows = atEnd();
    const changed = event.value ?? event;
    const others = this.#messages.filter((message) => message.id !== changed.id || message.sender !== changed.sender);
    this.#messages = event.value && this.#isInPart(event.value) ? [...others, event.value].sort(byPlace) : others;
    if (!follows) return;
    this.#app.draw();
    this.#toEnd();
    this.#read();
  }

  // What is older than the oldest that is here comes when somebody scrolls there.
  #isInPart(message) {
    return this.#older === 'none' || this.#messages.length === 0 || byPlace(message, this.#messages[0]) >= 0;
  }

  #toEnd() {
    page().scrollTop = page().scrollHeight;
  }

  // Only what somebody has before their eyes counts as read.
  #read() {
    const last = this.#messages.at(-1);
    if (last && document.visibilityState === 'visible') this.#app.ask('read', this.#chat.chat, last.order);
  }

  #scrolled = async () => {
    if (page().scrollTop > NEAR || this.#older !== 'unknown' || this.#messages.length === 0) return;
    this.#older = 'coming';
    const more = await this.#app.ask('page', this.#chat.chat, this.#messages[0].order, PAGE);
    const fromEnd = page().scrollHeight - page().scrollTop;
    this.#messages = [...more.reverse(), ...this.#messages];
    this.#older = more.length < PAGE ? 'none' : 'unknown';
    this.#app.draw();
    page().scrollTop = page().scrollHeight - fromEnd; // the reader keeps the place
  };

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.chats}>‹</button>
        <h1>${this.#chat.title}</h1>
        <button id="contact" @click=${() => this.#app.contact(this.#chat)}>${chatWords.contact}</button>
      </header>
      ${this.#decision()}
      <ol class="messages">
        ${this.#messages.map((message) => this.#message(message))}
      </ol>
      ${this.#trouble ? html`<p class="trouble" role="alert">${this.#trouble}</p>` : ''}
      ${this.#chat.state === 'accepted' || !this.#chat.state ? this.#composer() : ''}`;
  }

  #composer() {
    return html`<form class="composer" @submit=${this.#send}>
      <textarea name="text" rows="1" required .value=${this.#draft} aria-label=${words.write} placeholder=${words.write} @input=${this.#written}></textarea>
      <button class="main" id="send">${words.send}</button>
    </form>`;
  }

  #decision() {
    const decide = (id, what, label) =>
      html`<button id=${id} @click=${() => this.#app.ask(what, this.#chat.chat)}>${label}</button>`;
    switch (this.#chat.state) {
      case 'request':
        return html`<section class="strip">
          <p>${words.request}</p>
          ${decide('accept', 'accept-chat', words.accept)} ${decide('block', 'block-chat', words.block)}
        </section>`;
      case 'blocked':
        return html`<section class="strip">
          <p>${words.outcome.blocked}</p>
          ${decide('unblock', 'unblock-chat', chatWords.unblock)}
        </section>`;
      default:
        return '';
    }
  }

  #message(message) {
    const kind = message.kind !== 'text' ? 'note' : isMine(message) ? 'mine' : 'theirs';
    return html`<li class=${kind}>
      <p>${bodyText(message)}</p>
      <small>${time(message.sentAt)} ${isMine(message) ? words.status[message.status] : ''}</small>
      ${message.status === 'failed'
        ? html`<button @click=${() => this.#app.ask('send-again', this.#chat.chat, message.id)}>${chatWords.again}</button>`
        : ''}
    </li>`;
  }

  #written = ({ target }) => {
    this.#draft = target.value;
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keepDraft(), DRAFT_REST);
  };

  #keepDraft() {
    clearTimeout(this.#keeping);
    this.#keeping = 0;
    this.#app.ask('draft', this.#chat.chat, this.#draft);
  }

  #send = async (submit) => {
    submit.preventDefault();
    const text = new FormData(submit.target).get('text').trim();
    const sent = await this.#app.ask('send', this.#chat.chat, text);
    this.#trouble = sent.outcome === 'queued' ? '' : words.outcome[sent.outcome];
    if (sent.outcome === 'queued') {
      submit.target.reset();
      this.#draft = '';
      this.#keepDraft();
      this.#toEnd();
    }
    this.#app.draw();
  };
}
