// The three pictures that phone and computer both show.
import { html } from './vendor/lit-html.js';
import { language, words } from './words.js';

// peer: what `link-peer` told. same, different: what the person's answers do.
export const linkPictures = (peer, same, different) => html`<section class="sheet">
  <h1>${words.compare}</h1>
  <p class="hint">${words.linkedTo(peer.name, peer.platform)}</p>
  <ul class="emoji">
    ${peer.emoji.map((e) => html`<li><span aria-hidden="true">${e.symbol}</span>${e[language]}</li>`)}
  </ul>
  <button class="main" id="same" @click=${same}>${words.same}</button>
  <button id="different" @click=${different}>${words.different}</button>
</section>`;
