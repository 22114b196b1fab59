// One chat: a growing part of its messages, from the newest back, and what is being written.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { chatWords } from './chat-words.js';
import { bodyText, isMine, time } from './message.js';
import { MessagePart } from './message-part.js';

const NEAR = 300; // CSS pixels from an end that count as being there
const DRAFT_REST = 600; // ms without a key before a draft is kept
const MARKED = 2500; // ms in which a message that was looked for stands out

const page = () => document.scrollingElement;
const atEnd = () => page().scrollHeight - page().scrollTop - innerHeight < NEAR;

// The name of a message's row.
const rowOf = ({ sender, id }) => `m-${sender}-${id}`;

export class Conversation {
  #app;
  #chat;
  #part;
  #trouble = '';
  #draft = '';
  #keeping = 0;
  #back;
  #at;
  #marked = ''; // the row that stands out
  #find = null;
  #readUpTo = '';

  // back: where the way back leads. at: the message that was looked for.
  constructor(app, chat, { back = app.chats, at = null } = {}) {
    this.#app = app;
    this.#chat = chat;
    this.#part = new MessagePart(app.ask, chat.chat);
    this.#draft = chat.draft ?? '';
    this.#back = back;
    this.#at = at;
  }

  async opened() {
    addEventListener('scroll', this.#scrolled, { passive: true });
    const [overview] = await Promise.all([
      this.#app.ask('chat', this.#chat.chat),
      this.#at ? this.#part.around(this.#at.order) : this.#part.toNewest(),
    ]);
    this.#chat = { ...this.#chat, state: overview.state ?? this.#chat.state };
    this.#draft ||= overview.draft ?? '';
    this.#app.draw();
    if (this.#at) return this.#mark(this.#at);
    this.#toEnd();
    this.#read();
  }

  closed() {
    removeEventListener('scroll', this.#scrolled);
    if (this.#keeping) this.#keepDraft();
  }

  heard(event) {
    this.#find?.heard(event);
    if (event.event === 'chat' && event.value.chat === this.#chat.chat) {
      this.#chat = { ...this.#chat, state: event.value.state };
    }
    if (!event.event.startsWith('message') || (event.value?.chat ?? event.chat) !== this.#chat.chat) return;
    const follows = this.#part.hasNewest && atEnd();
    this.#part.heard(event);
    if (!follows) return;
    this.#app.draw();
    this.#toEnd();
    this.#read();
  }

  #toEnd() {
    page().scrollTop = page().scrollHeight;
  }

  #toNewest = async () => {
    await this.#part.toNewest();
    this.#app.draw();
    this.#toEnd();
    this.#read();
  };

  #show = async (message) => {
    await this.#part.around(message.order);
    this.#app.draw();
    this.#mark(message);
  };

  // Shows a message that is here where one looks, and makes it stand out for a moment.
  #mark(message) {
    const row = rowOf(message);
    this.#marked = row;
    this.#app.draw();
    document.getElementById(row)?.scrollIntoView({ block: 'center' });
    setTimeout(() => {
      if (this.#marked !== row) return;
      this.#marked = '';
      this.#app.draw();
    }, MARKED);
  }

  // Only what somebody has before their eyes counts as read.
  #read() {
    const last = this.#part.messages.at(-1);
    if (!last || last.order === this.#readUpTo || document.visibilityState !== 'visible') return;
    this.#readUpTo = last.order;
    this.#app.ask('read', this.#chat.chat, last.order);
  }

  #scrolled = async () => {
    if (page().scrollTop <= NEAR) {
      const fromEnd = () => page().scrollHeight - page().scrollTop;
      if (!(await this.#part.growOlder())) return;
      const before = fromEnd();
      this.#app.draw();
      page().scrollTop = page().scrollHeight - before; // the reader keeps the place
    } else if (atEnd()) {
      if (await this.#part.growNewer()) this.#app.draw();
      else if (this.#part.hasNewest) this.#read();
    }
  };

  view() {
    return html`<header>${this.#find ? html`<h1 class="unseen">${this.#chat.title}</h1>${this.#find.view()}` : this.#head()}</header>
      ${this.#decision()}
      <ol class="messages">
        ${this.#part.messages.map((message) => this.#message(message))}
      </ol>
      ${this.#part.hasNewest ? '' : html`<button class="newest" id="newest" @click=${this.#toNewest}>${chatWords.toNewest} ↓</button>`}
      ${this.#trouble ? html`<p class="trouble" role="alert">${this.#trouble}</p>` : ''}
      ${this.#chat.state === 'accepted' || !this.#chat.state ? this.#composer() : ''}`;
  }

  #head() {
    return html`<button id="back" aria-label=${words.back} @click=${this.#back}>‹</button>
      <h1>${this.#chat.title}</h1>
      <button id="find-in-chat" aria-label=${chatWords.find} @click=${this.#startFinding}>
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="7.5" cy="7.5" r="5"/><path d="M11.5 11.5 16 16"/></svg>
      </button>
      <button id="contact" @click=${() => this.#app.contact(this.#chat)}>${chatWords.contact}</button>`;
  }

  #startFinding = async () => {
    const { FindBar } = await this.#app.findBar();
    this.#find = new FindBar(this.#app, this.#chat.chat, this.#show, this.#stopFinding);
    this.#app.draw();
    this.#find.opened();
  };

  #stopFinding = () => {
    this.#find = null;
    this.#app.draw();
    document.getElementById('find-in-chat').focus();
  };

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
    const row = rowOf(message);
    return html`<li id=${row} class=${row === this.#marked ? `${kind} marked` : kind}>
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
      if (!this.#part.hasNewest) await this.#part.toNewest();
      this.#app.draw();
      this.#toEnd();
    }
    this.#app.draw();
  };
}
