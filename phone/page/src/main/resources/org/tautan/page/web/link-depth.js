// How much of the history a new computer may have.
import { html } from './vendor/lit-html.js';
import { linkWords } from './link-words.js';

const DEPTHS = ['all', '90-days', 'none'];

// name: what the computer calls itself. pasted: whether its link was, so that somebody may have sent it;
// then nothing is what is suggested. chosen: told `all`, `90-days` or `none`.
export const linkDepth = (name, pasted, chosen) => html`<section class="sheet">
  <h1>${name}</h1>
  <p id="depth-question">${linkWords.depth}</p>
  <p class="hint">${pasted ? linkWords.depthPasted : linkWords.depthMeans}</p>
  ${(pasted ? [...DEPTHS].reverse() : DEPTHS).map(
    (depth) => html`<button id=${`depth-${depth}`} class=${pasted && depth === 'none' ? 'main' : ''} aria-describedby="depth-question" @click=${() => chosen(depth)}>
      ${linkWords.depths[depth]}
    </button>`,
  )}
</section>`;
