// What searching says.
import { pick } from './words.js';

export const searchWords = pick({
  en: {
    chats: 'Chats',
    messages: 'Messages',
    you: 'You:',
    searching: 'Searching…',
    none: (text) => `Nothing was found for “${text}”.`,
    noMessages: 'No messages',
    begins: 'Words are found by their beginnings.',
    older: 'To the older one',
    newer: 'To the newer one',
    close: 'Close the search',
    place: (number, of) => `${number} of ${of}`,
    placeOfMany: (number, of) => `${number} of more than ${of}`,
  },
  id: {
    chats: 'Chat',
    messages: 'Pesan',
    you: 'Anda:',
    searching: 'Mencari…',
    none: (text) => `Tidak ada yang ditemukan untuk “${text}”.`,
    noMessages: 'Tidak ada pesan',
    begins: 'Kata dicari dari awalannya.',
    older: 'Ke yang lebih lama',
    newer: 'Ke yang lebih baru',
    close: 'Tutup pencarian',
    place: (number, of) => `${number} dari ${of}`,
    placeOfMany: (number, of) => `${number} dari lebih dari ${of}`,
  },
});
