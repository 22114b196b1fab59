// Which page this is. Its own address tells: the relay serves its files under the hash of them all.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';

const HASH = /\/page\/([0-9a-f]{32})\//.exec(import.meta.url)?.[1] ?? '';

export function about() {
  return html`<section class="about hint">
    ${words.thisPage}: <code id="page-hash">${HASH.replace(/(.{4})(?=.)/g, '$1 ')}</code>. ${words.thisPageMeans}
  </section>`;
}
