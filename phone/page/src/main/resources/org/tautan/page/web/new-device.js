// A strip that says that a device has joined the account without this phone's doing. It stays until it is dismissed.
import { html } from './vendor/lit-html.js';
import { ask } from './engine-client.js';
import { dateOf } from './message.js';
import { deviceWords } from './device-words.js';

let shown = null;

async function refresh(draw) {
  [shown = null] = await ask('new-devices');
  draw();
}

// What the engine told may concern it.
export function heardOfDevices(event, draw) {
  if (event.event === 'device-joined' || event.event === 'devices') refresh(draw);
}

export const lookForDevices = refresh;

export function newDevice(draw, showDevices) {
  if (!shown) return '';
  const device = shown;
  const seen = async () => {
    await ask('seen-device', device.device);
    refresh(draw);
  };
  const name = [device.name || deviceWords.unnamed, device.platform].filter(Boolean).join(', ');
  return html`<section class="strip" id="new-device" role="alert">
    <p>${deviceWords.joined(name, device.linkedOn ? dateOf(device.linkedOn) : '')}</p>
    <button id="show-devices" @click=${showDevices}>${deviceWords.look}</button>
    <button id="seen-device" @click=${seen}>${deviceWords.seen}</button>
  </section>`;
}
