// Which page this is. Its own address tells: the relay serves its files under the hash of them all.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';

const HASH = /\/page\/([0-9a-f]{32})\//.exec(import.meta.url)?.[1] ?? '';

export function about() {
  return html`<section class="about">
    <h2>${words.thisPage}</h2>
    <p id="page-hash">${HASH.replace(/(.{4})(?=.)/g, '$1 ')}</p>
    <p>${words.thisPageMeans}</p>
  </section>`;
}
