// What is said of linked devices: their names, and that one is new.
import { pick } from './words.js';

export const deviceWords = pick({
  en: {
    unnamed: 'a device without a name',
    joined: (name, day) => `A device was linked that this phone did not link: ${[name, day].filter(Boolean).join(', ')}. If that was not you, unlink it now.`,
    look: 'Linked devices',
    seen: 'Got it',
    rename: 'Rename',
    renameAsk: (name) => `What should ${name} be called?`,
    name: 'Name',
    save: 'Save',
    refused: {
      empty: 'Type a name first.',
      'too-long': 'The name is too long: 100 characters at most.',
      'no-such-device': 'That device is not linked any more.',
    },
  },
  id: {
    unnamed: 'perangkat tanpa nama',
    joined: (name, day) => `Ada perangkat yang ditautkan, bukan oleh telepon ini: ${[name, day].filter(Boolean).join(', ')}. Kalau bukan Anda, lepas sekarang.`,
    look: 'Perangkat Tertaut',
    seen: 'Mengerti',
    rename: 'Ganti nama',
    renameAsk: (name) => `${name} mau dinamai apa?`,
    name: 'Nama',
    save: 'Simpan',
    refused: {
      empty: 'Ketik namanya dulu.',
      'too-long': 'Namanya terlalu panjang: paling banyak 100 karakter.',
      'no-such-device': 'Perangkat itu sudah tidak tertaut.',
    },
  },
});
