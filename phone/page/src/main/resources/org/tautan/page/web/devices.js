// Linked devices: what is linked, linking another, unlinking.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { dateOf, time } from './message.js';
import { deviceWords } from './device-words.js';
import { about } from './about.js';
import { refusal } from './pin.js';

const PHONE = 0;

export class Devices {
  #app;
  #say;
  #devices = [];
  #unlinking = null;
  #renaming = null;

  constructor(app, say = '') {
    this.#app = app;
    this.#say = say;
  }

  async opened() {
    this.#devices = await this.#app.ask('devices');
    this.#app.draw();
  }

  heard(event) {
    if (event.event === 'devices') this.opened();
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.chats}>‹</button>
        <h1>${words.devices}</h1>
      </header>
      <p class="hint" role="status">${this.#say}</p>
      <ul class="rows">
        ${this.#devices.map((device) => this.#device(device))}
      </ul>
      ${this.#renaming ? this.#nameFor(this.#renaming) : ''}
      ${this.#unlinking ? this.#pinFor(this.#unlinking) : ''}
      <button class="main" id="link" @click=${this.#app.linkDevice}>${words.linkDevice}</button>
      <button class="quiet" id="change-pin" @click=${this.#app.pin}>${keyWords.howToOpen}</button>
      ${about()}`;
  }

  #device(device) {
    const name = device.device === PHONE ? words.thisPhone : device.name || keyWords.unnamed;
    return html`<li class="device">
      <span class="title">${name}</span>
      <span class="line">${device.platform} ${this.#seen(device)}</span>
      ${device.linkedOn ? html`<span class="line">${words.linkedOn(dateOf(device.linkedOn))}</span>` : ''}
      ${device.device === PHONE ? '' : html`<span class="actions">
        <button class="rename" @click=${() => this.#askName(device)}>${deviceWords.rename}</button>
        <button @click=${() => this.#ask(device)}>${words.unlink}</button>
      </span>`}
    </li>`;
  }

  #seen(device) {
    if (device.presence !== 'away') return words.connectedNow;
    return device.lastSeen ? words.lastSeen(time(device.lastSeen)) : words.neverSeen;
  }

  #pinFor(device) {
    return html`<form class="sheet" @submit=${this.#unlink}>
      <p>${words.unlinkAsk(device.name || keyWords.unnamed)}</p>
      <label>${words.pin}<input name="pin" type="password" inputmode="numeric" required autocomplete="current-password"></label>
      <button class="main">${words.unlink}</button>
      <button type="button" @click=${() => this.#ask(null)}>${words.cancel}</button>
    </form>`;
  }

  #nameFor(device) {
    return html`<form class="sheet" id="rename" @submit=${this.#rename}>
      <p>${deviceWords.renameAsk(device.name || keyWords.unnamed)}</p>
      <label>${deviceWords.name}<input id="device-name" name="name" maxlength="200" autocomplete="off" .value=${device.name}></label>
      <button class="main">${deviceWords.save}</button>
      <button type="button" @click=${() => this.#askName(null)}>${words.cancel}</button>
    </form>`;
  }

  #askName(renaming) {
    this.#ask(null);
    this.#renaming = renaming;
    this.#app.draw();
  }

  #rename = async (submit) => {
    submit.preventDefault();
    const name = new FormData(submit.target).get('name');
    const answer = await this.#app.ask('rename-device', this.#renaming.device, name);
    if (answer.outcome === 'renamed') this.#askName(null);
    else this.#say = deviceWords.refused[answer.outcome] ?? answer.outcome;
    this.opened();
  };

  #ask(unlinking) {
    this.#renaming = null;
    this.#unlinking = unlinking;
    this.#say = '';
    this.#app.draw();
  }

  #unlink = async (submit) => {
    submit.preventDefault();
    const pin = new FormData(submit.target).get('pin');
    const answer = await this.#app.ask('unlink', this.#unlinking.device, pin);
    if (answer.outcome === 'unlinked') this.#ask(null);
    else this.#say = refusal(answer);
    this.opened();
  };
}
