// What the chats say.
import { pick } from './words.js';

export const chatWords = pick({
  en: {
    search: 'Search chats and messages',
    find: 'Search in this chat',
    toNewest: 'To the newest',
    newChat: 'New chat',
    ownCode: 'My contact link as a QR code',
    draft: (text) => `Draft: ${text}`,
    shelves: {
      chats: () => 'Chats',
      requests: (n) => `Message requests (${n})`,
      blocked: (n) => `Blocked (${n})`,
    },
    contact: 'Info',
    unblock: 'Unblock',
    again: 'Send again',
  },
  id: {
    search: 'Cari chat dan pesan',
    find: 'Cari di chat ini',
    toNewest: 'Ke yang terbaru',
    newChat: 'Chat baru',
    ownCode: 'Tautan kontak saya sebagai kode QR',
    draft: (text) => `Draf: ${text}`,
    shelves: {
      chats: () => 'Chat',
      requests: (n) => `Permintaan pesan (${n})`,
      blocked: (n) => `Diblokir (${n})`,
    },
    contact: 'Info',
    unblock: 'Buka blokir',
    again: 'Kirim lagi',
  },
});
