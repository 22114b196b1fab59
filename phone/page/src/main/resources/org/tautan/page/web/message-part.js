// A part of a chat's messages without gaps, which grows at both ends.
import { byPlace } from './message.js';

const PAGE = 50;
const BEGINNING = `0.0.${'0'.repeat(32)}`; // a place below all others

export class MessagePart {
  messages = [];
  #ask;
  #chat;
  #older = false; // whether there may be more
  #newer = false;
  #growing = false;
  #turn = 0; // what was asked for another part is dropped

  constructor(ask, chat) {
    this.#ask = ask;
    this.#chat = chat;
  }

  // Whether nothing newer is left out.
  get hasNewest() {
    return !this.#newer;
  }

  // The newest messages in the place of what is here.
  async toNewest() {
    const turn = ++this.#turn;
    const newest = await this.#ask('page', this.#chat, '', PAGE);
    if (turn === this.#turn) this.#become(newest.reverse(), newest.length >= PAGE, false);
  }

  // The messages around a place.
  async around(place) {
    if (this.messages.some((message) => message.order === place)) return;
    const turn = ++this.#turn;
    const below = await this.#ask('page', this.#chat, place, PAGE / 2);
    if (turn !== this.#turn) return;
    const above = await this.#ask('after', this.#chat, below[0]?.order ?? BEGINNING, PAGE);
    if (turn === this.#turn) this.#become([...below.reverse(), ...above], below.length >= PAGE / 2, above.length >= PAGE);
  }

  #become(messages, older, newer) {
    this.messages = messages;
    this.#older = older;
    this.#newer = newer;
  }

  // Both tell whether there is more here now.
  async growOlder() {
    const [first] = this.messages;
    if (!this.#older || !first || this.#growing) return false;
    const more = await this.#grow('page', first);
    if (!more) return false;
    this.#older = more.length >= PAGE;
    this.messages = [...more.reverse(), ...this.messages];
    return true;
  }

  async growNewer() {
    if (!this.#newer || this.#growing) return false;
    const more = await this.#grow('after', this.messages.at(-1));
    if (!more) return false;
    this.#newer = more.length >= PAGE;
    this.messages = [...this.messages, ...more];
    return true;
  }

  // What stands beyond a message; nothing when another part is here by then.
  async #grow(where, end) {
    const turn = this.#turn;
    this.#growing = true;
    const more = await this.#ask(where, this.#chat, end.order, PAGE);
    this.#growing = false;
    return turn === this.#turn ? more : null;
  }

  // A message came, changed or went.
  heard(event) {
    const changed = event.value ?? event;
    const others = this.messages.filter((message) => message.id !== changed.id || message.sender !== changed.sender);
    this.messages = event.value && this.#holds(event.value) ? [...others, event.value].sort(byPlace) : others;
  }

  // What is beyond the part comes when somebody scrolls there.
  #holds(message) {
    if (this.messages.length === 0) return !this.#newer;
    const isAbove = !this.#older || byPlace(message, this.messages[0]) >= 0;
    return isAbove && (!this.#newer || byPlace(message, this.messages.at(-1)) <= 0);
  }
}
