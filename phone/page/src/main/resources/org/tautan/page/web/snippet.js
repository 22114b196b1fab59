// What a list shows of a message that was found: one line around the first of the words.
import { html } from './vendor/lit-html.js';

const LONGEST = 160; // more than any row shows
const BEFORE = 24; // characters before the first word that was found

// Small letters without their marks, as the engine compares them.
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text) => [...text.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)];

// A place that is not within a character.
const whole = (line, at) => (/[\udc00-\udfff]/.test(line[at] ?? '') ? at - 1 : at);

// The parts of a text, with the words in it that begin as those that were typed.
export function parts(source, typed) {
  const beginnings = wordsOf(typed).map(([word]) => folded(word)).filter(Boolean);
  const line = source.replace(/\s+/g, ' ').trim();
  const found = wordsOf(line).filter(([word]) => beginnings.some((beginning) => folded(word).startsWith(beginning)));
  const first = found[0]?.index ?? 0;
  const blank = line.indexOf(' ', first - BEFORE);
  const start = first <= BEFORE ? 0 : blank >= 0 && blank < first ? blank + 1 : whole(line, first - BEFORE);
  const end = whole(line, Math.min(line.length, start + LONGEST));
  const made = [{ text: start > 0 ? '…' : '' }];
  let at = start;
  for (const { 0: word, index } of found) {
    if (index + word.length > end) break;
    made.push({ text: line.slice(at, index) }, { found: word });
    at = index + word.length;
  }
  made.push({ text: line.slice(at, end) + (end < line.length ? '…' : '') });
  return made;
}

export const snippet = (source, typed) =>
  parts(source, typed).map((part) => (part.found ? html`<mark>${part.found}</mark>` : part.text));
