// Shutting what the PIN opened, and erasing it.
import { end } from './engine-client.js';

// A page out of sight for so long asks for the PIN again, ms.
const PATIENCE = 15 * 60_000;
const DATABASE = 'tautan';

// The worker's memory, with the key in it, goes with the page.
const lock = () => location.reload();

// From now on the page locks itself when nobody has looked at it for a while. A phone may stop its timers meanwhile.
export function lockWhenHidden() {
  let since = 0;
  let timer;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      since = Date.now();
      timer = setTimeout(lock, PATIENCE);
    } else if (since && Date.now() - since >= PATIENCE) {
      lock();
    }
  });
}

// Everything that this browser keeps of the account, for ever.
export function eraseEverything() {
  end();
  const request = indexedDB.deleteDatabase(DATABASE);
  request.onsuccess = () => location.reload();
}
