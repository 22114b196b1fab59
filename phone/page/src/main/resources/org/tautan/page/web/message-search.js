// Messages by what somebody types: a page of them at a time, the newest first. One question at a time goes to the engine; an
// answer to what was typed before is dropped.

const REST = 120; // ms from the last letter to the question
const PAGE = 50;

export class MessageSearch {
  hits = [];
  text = '';
  state = 'idle'; // idle | asking | answered
  #app;
  #chat;
  #found;
  #busy = false;
  #rest = false; // whether there may be more
  #timer = 0;

  // chat: where to look; empty for all. found: called when what is found has changed, with whether it is for a new text.
  constructor(app, chat, found) {
    this.#app = app;
    this.#chat = chat;
    this.#found = found;
  }

  look(text) {
    const wanted = text.trim();
    if (wanted === this.text) return;
    this.text = wanted;
    clearTimeout(this.#timer);
    this.state = wanted ? 'asking' : 'idle';
    if (!wanted) this.hits = [];
    else this.#timer = setTimeout(this.#begin, REST);
    this.#app.draw();
  }

  #begin = () => {
    if (!this.#busy) this.#ask(null);
  };

  // The next page, when there is one and nothing is being asked.
  more() {
    if (!this.#busy && this.state === 'answered' && this.#rest) this.#ask(this.hits.at(-1));
  }

  async #ask(last) {
    const asked = this.text;
    this.#busy = true;
    const below = last ? [last.order, last.sender, last.chat] : ['', '', ''];
    const page = await this.#app.ask('search', asked, this.#chat, PAGE, ...below);
    this.#busy = false;
    if (asked !== this.text) {
      if (this.text) this.#ask(null);
      return;
    }
    this.hits = last ? [...this.hits, ...page] : page;
    this.#rest = page.length === PAGE;
    this.state = 'answered';
    this.#found(!last);
    this.#app.draw();
  }

  // What is gone is not found any more.
  heard(event) {
    if (event.event !== 'message-removed') return;
    this.hits = this.hits.filter((hit) => hit.chat !== event.chat || hit.sender !== event.sender || hit.id !== event.id);
  }
}
