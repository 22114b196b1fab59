// How one message reads.
import { words } from './words.js';

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

export const isMine = (message) => message.sender !== message.chat;

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

// The hour today, else the day.
export function time(millis) {
  const then = new Date(millis);
  return (then.toDateString() === new Date().toDateString() ? clock : day).format(then);
}
