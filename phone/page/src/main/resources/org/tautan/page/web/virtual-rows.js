// Shows of a long list only the rows that are on the screen, in a page that scrolls as if all were there.
import { html } from './vendor/lit-html.js';

const BEYOND = 12; // rows drawn above and below the screen

export class VirtualRows {
  #draw;
  #height;
  #id;
  #first = 0;

  // draw: draws the screen. height: of every row, CSS pixels. id: of the list among others on the screen.
  constructor(draw, height, id = 'rows') {
    this.#id = id;
    this.#draw = draw;
    this.#height = height;
  }

  opened() {
    addEventListener('scroll', this.#scrolled, { passive: true });
    addEventListener('resize', this.#scrolled);
  }

  closed() {
    removeEventListener('scroll', this.#scrolled);
    removeEventListener('resize', this.#scrolled);
  }

  view(items, row) {
    const first = Math.min(this.#first, Math.max(0, items.length - 1));
    const shown = items.slice(first, first + Math.ceil(innerHeight / this.#height) + 2 * BEYOND);
    const above = first * this.#height;
    const below = (items.length - first - shown.length) * this.#height;
    return html`<ul id=${this.#id} class="rows" .style=${`padding-top:${above}px;padding-bottom:${below}px`}>
      ${shown.map((item, at) => row(item, first + at))}
    </ul>`;
  }

  #scrolled = () => {
    const top = document.getElementById(this.#id)?.getBoundingClientRect().top ?? 0;
    const first = Math.max(0, Math.floor(-top / this.#height) - BEYOND);
    // Half of what is drawn beyond the screen may be used up before it is drawn anew.
    if (Math.abs(first - this.#first) < BEYOND / 2 && first !== 0) return;
    if (first === this.#first) return;
    this.#first = first;
    this.#draw();
  };
}
