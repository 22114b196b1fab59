// The page: which screen it shows, and what the engine has told.
import { html, render } from './vendor/lit-html.js';
import { ask, listen } from './engine-client.js';
import { keepOnPhone } from './installing.js';
import { language, words } from './words.js';
import { FirstRun } from './first-run.js';
import { ChatList } from './chat-list.js';
import { Conversation } from './conversation.js';
import { Devices } from './devices.js';
import { Kit } from './kit.js';
import { Unlock } from './unlock.js';
import { Moved } from './moved.js';
import { Erasing } from './erase.js';
import { keyWords } from './key-words.js';
import { lockWhenHidden } from './lock.js';
import { heardOfDevices, lookForDevices, newDevice } from './new-device.js';

// Cleared at once: the code's secret belongs into no history, and a reload must not begin anew.
const code = location.pathname.toUpperCase() === '/L' && location.hash.length > 1 ? location.href : '';
const contact = location.pathname.toUpperCase() === '/C' && location.hash.length > 1 ? location.href : '';
history.replaceState(null, '', '/');
document.documentElement.lang = language;

const page = document.getElementById('screen');
let screen = { view: () => html`<p class="hint">${words.opening}</p>` };
let connection = '';
let takeNewer = null;

// Screens that nobody needs at once: fetched when they are shown, or while the first one stands.
const screens = {
  contact: () => import('./contact.js'),
  linkDevice: () => import('./link-device.js'),
  pin: () => import('./pin-screen.js'),
  restore: () => import('./restore.js'),
  firstScanner: () => import('./first-scan.js'),
  search: () => import('./search-list.js'),
  findBar: () => import('./find-bar.js'),
};

// Once there is an account. What fails here is fetched when it is shown.
const ahead = () => Promise.allSettled([screens.contact(), screens.linkDevice(), screens.search(), screens.findBar(), screens.pin()]);

const app = {
  ask,
  show(next) {
    screen.closed?.();
    screen = next;
    draw();
    screen.opened?.();
  },
  draw,
  moved: () => connection === 'unlinked',
  chats: () => app.show(new ChatList(app, contact)),
  chat: (chat, ways) => app.show(new Conversation(app, chat, ways || {})),
  firstScanner: screens.firstScanner,
  search: screens.search,
  findBar: screens.findBar,
  contact: async (chat) => app.show(new (await screens.contact()).Contact(app, chat)),
  devices: () => app.show(new Devices(app)),
  linkDevice: async () => app.show(new (await screens.linkDevice()).LinkDevice(app)),
  kit: () => app.show(new Kit(app)),
  pin: async () => app.show(new (await screens.pin()).Pin(app)),
  restore: async (setPin) => app.show(new (await screens.restore()).Restore(app, setPin)),
};

function draw() {
  // Before the account is registered and its kit saved, the connection is nobody's worry; what Moved says, it says itself.
  const alone = screen.alone ?? [FirstRun, Kit, Unlock, Moved].some((kind) => screen instanceof kind);
  const hint = alone ? '' : words.connection[connection];
  render(html`${takeNewer ? html`<button class="strip" id="newer" @click=${takeNewer}>${words.newer}</button>` : ''}${hint ? strip(hint) : ''}${alone ? '' : newDevice(draw, app.devices)}${screen.view()}`, page);
}

function strip(hint) {
  if (connection === 'not-registered') return html`<button class="strip" id="register" @click=${register}>${hint}</button>`;
  if (!app.moved()) return html`<p class="strip" role="status">${hint}</p>`;
  return html`<button class="strip" id="moved" @click=${() => app.show(new Moved(app))}>${hint}</button>`;
}

// Goes on with a first run that did not come to its end.
const register = async () => app.show(new FirstRun(app, '', await ask('account')));

function stopped(why) {
  connection = '';
  const erasing = why === 'CORRUPT' ? new Erasing(draw, keyWords.damagedErase) : null;
  app.show({ view: () => html`<section class="sheet"><h1>Tautan</h1><p>${words.stopped[why] ?? words.stopped.BROKEN}</p></section>${erasing?.view()}` });
}

listen((event) => {
  if (event.event === 'stopped') return stopped(event.why);
  if (event.event === 'connectivity') connection = event.state;
  heardOfDevices(event, draw);
  screen.heard?.(event);
  draw();
});

// Once the storage is open.
async function begin() {
  lockWhenHidden();
  ahead();
  const account = await ask('account');
  if (!account.account) return app.show(new FirstRun(app, code));
  lookForDevices(draw);
  connection = (await ask('connectivity')).state;
  if (connection === 'not-registered' && code) app.show(new FirstRun(app, code, account));
  else if (code) app.show(new Devices(app, words.outside));
  else app.chats();
}

keepOnPhone((take) => {
  takeNewer = take;
  draw();
});

const door = await ask('door');
if (door.state === 'new') app.show(new FirstRun(app, code, null, lockWhenHidden));
else app.show(new Unlock(app, door, begin));
