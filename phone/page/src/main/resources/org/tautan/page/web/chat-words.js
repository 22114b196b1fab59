// What the chats say.
import { pick } from './words.js';

export const chatWords = pick({
  en: {
    search: 'Search chats',
    nothing: 'No chat has that in its name or its newest message.',
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
    search: 'Cari chat',
    nothing: 'Tidak ada chat dengan nama atau pesan terbaru seperti itu.',
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
