// The scanner of the first run, where nothing can be linked yet: a code is only looked at, and kept until there is an account. What
// is in it, the engine checks then.
import { linkWords } from './link-words.js';
import { Scanner } from './scanner.js';

const isCode = (text) => URL.canParse(text) && new URL(text).pathname.toUpperCase() === '/L' && new URL(text).hash.length > 1;

// found: told a computer's code.
export const firstScanner = (app, found) =>
  new Scanner(app.draw, { ...linkWords.texts, taking: '' }, async (code) => {
    if (!isCode(code)) return linkWords.notATautanCode;
    found(code);
  });
