// How one message reads.
import { language, words } from './words.js';

// What a row says, whatever kind it is.
export function bodyText(message) {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'line':
      return words.lines[message.line] ?? words.lines.other;
    case 'placeholder':
      return message.state === 'lost' ? words.lost : words.waitingForKey;
    default:
      return words.update;
  }
}

// Numbers as digits, too large for a JavaScript number.
const byNumber = (a, b) => a.length - b.length || byText(a, b);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// The order of messages in a chat: places are `clock.device.id`.
export function byPlace(one, other) {
  const [clock, device, id] = one.order.split('.');
  const [otherClock, otherDevice, otherId] = other.order.split('.');
  return byNumber(clock, otherClock) || byNumber(device, otherDevice) || byText(id, otherId);
}

export const isMine = (message) => message.sender !== message.chat;

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', year: 'numeric' });

// The day alone, in the page's language: 23 Nov 2026.
export const dateOf = (millis) => date.format(millis);

// The hour today, else the day.
export function time(millis) {
  const then = new Date(millis);
  return (then.toDateString() === new Date().toDateString() ? clock : day).format(then);
}
