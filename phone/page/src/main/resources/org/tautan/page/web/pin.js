// Where a PIN is typed, and what is said of a wrong one.
import { html } from './vendor/lit-html.js';
import { words } from './words.js';
import { keyWords } from './key-words.js';
import { time } from './message.js';

const SHORTEST = 6;

// Where a PIN is set; what it means that it is forgotten is said before.
export const newPin = () => html`<label>${keyWords.newPin}<input id="pin" name="pin" type="password" inputmode="numeric" required minlength=${SHORTEST} autocomplete="new-password"></label>
  <p class="hint">${keyWords.pinMeans}</p>`;

// Where it is asked for.
export const askPin = (label = keyWords.pin) => html`<label>${label}<input name="pin" type="password" inputmode="numeric" required autocomplete="current-password"></label>`;

// Why something that takes a PIN was not done.
export function refusal(answer) {
  if (answer.outcome === 'wrong-pin') return keyWords.wrong(answer.left);
  if (answer.outcome === 'throttled') return keyWords.wait(time(answer.until));
  if (answer.outcome === 'pin-too-short') return keyWords.tooShort;
  return words.outcome[answer.outcome] ?? answer.outcome;
}
