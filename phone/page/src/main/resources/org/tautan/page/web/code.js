// A QR code to be shown: black on white in every theme, with its quiet zone.
import { html } from './vendor/lit-html.js';

const QUIET = 4;
let encodeQR = null;

// Fetches the encoder, which a first start does not need.
export async function readyForCodes() {
  ({ encodeQR } = await import('./vendor/qr-encode.js'));
}

export function code(text, label) {
  const rows = encodeQR(text, 'raw', { border: QUIET, ecc: 'medium' });
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const side = rows.length;
  return html`<svg class="code" role="img" aria-label=${label} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">
    <rect width="100%" height="100%" fill="#fff"></rect>
    <path d=${dark.join('')} fill="#000"></path>
  </svg>`;
}
