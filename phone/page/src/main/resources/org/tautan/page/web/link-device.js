// "Link a device": the person proves to be there, scans the computer's code, compares the pictures.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { linkWords } from './link-words.js';
import { refusal } from './pin.js';
import { Presence } from './presence.js';
import { linkPictures } from './link-pictures.js';
import { linkDepth } from './link-depth.js';
import { Scanner } from './scanner.js';

// What is shown follows from `step`: prove | scan | wait | compare | depth | done | failed.
export class LinkDevice {
  #app;
  #scanner;
  #presence;
  #step = 'prove';
  #say = '';
  #wait = '';
  #failure = '';
  #pasted = false;
  #peer = null;

  constructor(app) {
    this.#app = app;
    this.#scanner = new Scanner(app.draw, linkWords.texts, this.#found);
    this.#presence = new Presence(app, () => this.#show('scan'), this.#refused);
  }

  opened() {
    return this.#presence.opened();
  }

  closed() {
    this.#scanner.closed();
    if (['wait', 'compare', 'depth'].includes(this.#step)) this.#app.ask('decline-link', 'declined-here');
  }

  heard(event) {
    if (event.event === 'link-peer') {
      this.#peer = event;
      this.#show('compare');
    } else if (event.event === 'linked') {
      this.#show('done');
    } else if (event.event === 'link-failed') {
      this.#failure = event.why;
      if (this.#step !== 'scan') this.#show('failed');
    }
  }

  #show(step) {
    if (this.#step === 'scan' && step !== 'scan') this.#scanner.closed();
    const opens = step === 'scan' && this.#step !== 'scan';
    this.#step = step;
    this.#app.draw();
    if (opens) this.#scanner.opened();
  }

  view() {
    return html`<header>
        <button id="back" aria-label=${words.back} @click=${this.#app.devices}>‹</button>
        <h1>${words.linkDevice}</h1>
      </header>
      ${this.#body()}`;
  }

  #body() {
    switch (this.#step) {
      case 'prove':
        return this.#prove();
      case 'scan':
        return this.#scanner.view();
      case 'wait':
        return html`<section class="sheet"><p class="hint" role="status">${this.#wait}</p></section>`;
      case 'compare':
        return linkPictures(this.#peer, this.#same, this.#different);
      case 'depth':
        return linkDepth(this.#peer.name, this.#pasted, this.#chosen);
      case 'done':
        return html`<section class="sheet">
          <h1>${words.done}</h1>
          <p>${words.doneMeans(this.#peer.name)}</p>
          <button class="main" id="to-devices" @click=${this.#app.devices}>${linkWords.devices}</button>
        </section>`;
      default:
        return html`<section class="sheet">
          <p class="trouble" role="alert">${words.failed[this.#failure]}</p>
          <button class="main" id="again" @click=${() => this.#show('scan')}>${linkWords.again}</button>
        </section>`;
    }
  }

  #prove() {
    return html`<form class="sheet" @submit=${this.#proven}>
      <p>${linkWords.prove}</p>
      ${this.#presence.view()}
      <label>${words.pin}<input id="pin" name="pin" type="password" inputmode="numeric" required autocomplete="current-password"></label>
      <p class="trouble" role="alert">${this.#say}</p>
      <button class=${this.#presence.offered ? '' : 'main'} id="prove">${words.go}</button>
    </form>`;
  }

  #refused = (say) => {
    this.#say = say;
    this.#app.draw();
  };

  #proven = async (submit) => {
    submit.preventDefault();
    const answer = await this.#app.ask('prove', new FormData(submit.target).get('pin'));
    const well = answer.outcome === 'done';
    this.#say = well ? '' : refusal(answer);
    this.#show(well ? 'scan' : 'prove');
  };

  // The engine tells a failure before it answers.
  #found = async (code, pasted) => {
    this.#failure = '';
    this.#pasted = pasted;
    const { outcome } = await this.#app.ask('scan-proven', code);
    if (outcome === 'presence-needed') {
      this.#say = linkWords.proveAgain;
      return this.#show('prove');
    }
    if (this.#failure === 'not-a-tautan-code') return linkWords.notATautanCode;
    if (this.#failure) return this.#show('failed');
    if (this.#step === 'scan') this.#waitFor(words.meeting);
  };

  #waitFor(what) {
    this.#wait = what;
    this.#show('wait');
  }

  #same = () => this.#show('depth');

  #chosen = (depth) => {
    this.#waitFor(words.finishing);
    this.#app.ask('accept-link', depth);
  };

  #different = () => this.#app.ask('decline-link', 'emoji-differ');
}
