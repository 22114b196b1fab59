// An account that comes to this phone by its recovery kit.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { newPin } from './pin.js';

const MOST = 64 * 1024;

export class Restore {
  alone = true;
  #app;
  #setPin;
  #kit = '';
  #name = null; // null until the kit has been read; empty when it does not tell
  #busy = false;
  #trouble = '';

  // Takes what gives the storage its PIN; null when it has one.
  constructor(app, setPin) {
    this.#app = app;
    this.#setPin = setPin;
  }

  view() {
    if (this.#busy) return html`<section class="sheet"><p class="hint" role="status">${keyWords.restoring}</p></section>`;
    return this.#name === null ? this.#asking() : this.#deciding();
  }

  #asking() {
    return html`<form class="sheet" @submit=${this.#read}>
      <h1>${keyWords.restore}</h1>
      <p>${keyWords.restoreHow}</p>
      <label>${keyWords.kitFile}<input id="kit-file" type="file" accept=".txt,text/plain" @change=${this.#file}></label>
      <label>${keyWords.kitText}<textarea id="kit-text" name="kit" rows="5" required autocomplete="off" autocapitalize="characters" spellcheck="false"></textarea></label>
      <p class="trouble" role="alert">${this.#trouble}</p>
      <button class="main" id="read-kit">${words.go}</button>
    </form>`;
  }

  #deciding() {
    return html`<form class="sheet" @submit=${this.#restore}>
      <h1>${keyWords.restore}</h1>
      <p>${keyWords.restoreMeans}</p>
      <label>${words.yourName}<input id="name" name="name" required maxlength="100" .value=${this.#name} autocomplete="name"></label>
      ${this.#setPin ? newPin() : ''}
      <label class="choice"><input type="checkbox" id="keep" name="keep" checked>${keyWords.keepDevices}</label>
      <p class="trouble" role="alert">${this.#trouble}</p>
      <button class="main" id="restore">${keyWords.restoreNow}</button>
    </form>`;
  }

  #file = async ({ target }) => {
    const [file] = target.files;
    if (!file || file.size > MOST) return this.#say(keyWords.notAKit);
    await this.#take(await file.text());
  };

  #read = async (submit) => {
    submit.preventDefault();
    await this.#take(new FormData(submit.target).get('kit'));
  };

  async #take(kit) {
    const read = await this.#app.ask('read-kit', kit);
    if (read.outcome !== 'kit') return this.#say(keyWords.restored[read.outcome]);
    this.#kit = kit;
    this.#name = read.name;
    this.#say('');
  }

  #restore = async (submit) => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.#name = form.get('name').trim();
    this.#busy = true;
    this.#say('');
    if (this.#setPin) await this.#setPin(form.get('pin'));
    this.#setPin = null;
    const relay = location.origin.replace(/^http/, 'ws');
    const keep = form.has('keep') ? 'keep' : 'drop';
    const done = await this.#app.ask('restore', this.#kit, this.#name, relay, keep);
    this.#busy = false;
    if (done.outcome === 'restored') return this.#app.chats();
    this.#say(keyWords.restored[done.outcome] ?? words.outcome[done.outcome]);
  };

  #say(trouble) {
    this.#trouble = trouble;
    this.#app.draw();
  }
}
