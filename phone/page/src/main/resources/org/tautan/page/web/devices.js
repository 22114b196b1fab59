// Linked devices: what is linked, linking another, unlinking.
import { html } from './vendor/lit-html.js';
import { language, words } from './words.js';
import { time } from './message.js';

const PHONE = 0;

export class Devices {
  #app;
  #say;
  #devices = [];
  #unlinking = null;
  #linking = false;
  #peer = null;

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
    if (event.event === 'link-peer') this.#peer = event;
    if (event.event === 'linked' || event.event === 'link-failed') {
      this.#peer = null;
      this.#say = event.event === 'linked' ? words.done : words.failed[event.why];
      this.opened();
    }
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.chats}>‹</button>
        <h1>${words.devices}</h1>
      </header>
      <p class="hint" role="status">${this.#say}</p>
      ${this.#peer ? this.#compare() : this.#list()}`;
  }

  #list() {
    return html`<ul class="rows">
        ${this.#devices.map((device) => this.#device(device))}
      </ul>
      ${this.#unlinking ? this.#pinFor(this.#unlinking) : ''}
      ${this.#linking ? this.#linkForm() : html`<button class="main" id="link" @click=${() => this.#open(null, true)}>${words.linkDevice}</button>`}`;
  }

  #device(device) {
    const name = device.device === PHONE ? words.thisPhone : device.name;
    return html`<li class="device">
      <span class="title">${name}</span>
      <span class="line">${device.platform} ${this.#seen(device)}</span>
      ${device.device === PHONE ? '' : html`<button @click=${() => this.#open(device, false)}>${words.unlink}</button>`}
    </li>`;
  }

  #seen(device) {
    if (device.presence !== 'away') return words.connectedNow;
    return device.lastSeen ? words.lastSeen(time(device.lastSeen)) : words.neverSeen;
  }

  #pinFor(device) {
    return html`<form class="sheet" @submit=${this.#unlink}>
      <p>${words.unlinkAsk(device.name)}</p>
      <label>${words.pin}<input name="pin" type="password" inputmode="numeric" required autocomplete="current-password"></label>
      <button class="main">${words.unlink}</button>
      <button type="button" @click=${() => this.#open(null, false)}>${words.cancel}</button>
    </form>`;
  }

  #linkForm() {
    return html`<form class="sheet" @submit=${this.#link}>
      <p>${words.linkHow}</p>
      <label>${words.link}<input name="code" required autocomplete="off"></label>
      <label>${words.pin}<input name="pin" type="password" inputmode="numeric" required autocomplete="current-password"></label>
      <button class="main">${words.link}</button>
      <button type="button" @click=${() => this.#open(null, false)}>${words.cancel}</button>
    </form>`;
  }

  #compare() {
    return html`<section class="sheet">
      <h2>${words.compare}</h2>
      <p class="hint">${words.linkedTo(this.#peer.name, this.#peer.platform)}</p>
      <ul class="emoji">
        ${this.#peer.emoji.map((e) => html`<li><span aria-hidden="true">${e.symbol}</span>${e[language]}</li>`)}
      </ul>
      <button class="main" @click=${() => this.#app.ask('accept-link', 'none')}>${words.same}</button>
      <button @click=${() => this.#app.ask('decline-link', 'emoji-differ')}>${words.different}</button>
    </section>`;
  }

  #open(unlinking, linking) {
    this.#unlinking = unlinking;
    this.#linking = linking;
    this.#say = '';
    this.#app.draw();
  }

  #link = (submit) => this.#withPin(submit, (form) => this.#app.ask('scan-with-pin', form.get('code'), form.get('pin')));

  #unlink = (submit) => this.#withPin(submit, (form) => this.#app.ask('unlink', this.#unlinking.device, form.get('pin')));

  async #withPin(submit, work) {
    submit.preventDefault();
    const { outcome } = await work(new FormData(submit.target));
    const well = outcome === 'done' || outcome === 'unlinked';
    if (well) this.#open(null, false);
    else this.#say = words.outcome[outcome] ?? outcome;
    this.opened();
  }
}
