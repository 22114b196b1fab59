// What is said about a person's safety number.
import { pick } from './words.js';

export const contactWords = pick({
  en: {
    safety: 'Safety number',
    means: (name) => `If ${name} sees the same number on their screen, nobody can read along or pretend to be one of you.`,
    unknown: (name) => `The safety number appears once ${name} has been heard from.`,
    code: 'The safety number as a QR code',
    compare: 'Scan their code',
    scanner: {
      point: 'Point the camera at the code on their screen.',
      pasteMeans: 'Paste what their code says.',
      taking: 'Comparing…',
    },
    result: {
      same: 'The codes match: same keys, same devices. Nobody stands between you.',
      different: 'The numbers differ! Somebody may be in between. Send nothing secret until you know why: ask them in person.',
      'older-list': 'Same keys, but one of you knows an older device list. Go online on both sides, then compare once more.',
      'contradicting-lists':
        'Same keys, but each of you is shown different devices! Somebody may be in between. Send nothing secret until you know why.',
      'own-code': 'This is your own code. Compare with the one on their screen.',
      'version-too-new': 'This code was made by a newer Tautan. Reload this page, then compare again.',
      'not-a-safety-code': 'That is no safety number. Scan the one on their screen.',
      'not-known-yet': 'Their devices are not known yet. Try again once you are connected.',
    },
  },
  id: {
    safety: 'Nomor keamanan',
    means: (name) =>
      `Jika ${name} melihat nomor yang sama di layarnya, tidak ada yang dapat ikut membaca atau berpura-pura menjadi salah satu dari kalian.`,
    unknown: (name) => `Nomor keamanan muncul setelah ada kabar dari ${name}.`,
    code: 'Nomor keamanan sebagai kode QR',
    compare: 'Pindai kodenya',
    scanner: {
      point: 'Arahkan kamera ke kode di layarnya.',
      pasteMeans: 'Tempel isi kodenya.',
      taking: 'Membandingkan…',
    },
    result: {
      same: 'Kodenya cocok: kunci dan perangkatnya sama. Tidak ada yang menyusup di antara kalian.',
      different:
        'Nomornya berbeda! Mungkin ada yang menyusup. Jangan kirim rahasia apa pun sampai Anda tahu sebabnya: tanyakan langsung kepadanya.',
      'older-list':
        'Kuncinya sama, tetapi salah satu dari kalian mengenal daftar perangkat yang lebih lama. Pastikan keduanya daring, lalu bandingkan lagi.',
      'contradicting-lists':
        'Kuncinya sama, tetapi kalian melihat perangkat yang berbeda! Mungkin ada yang menyusup. Jangan kirim rahasia apa pun sampai Anda tahu sebabnya.',
      'own-code': 'Ini kode Anda sendiri. Bandingkan dengan kode di layarnya.',
      'version-too-new': 'Kode ini dibuat oleh Tautan versi lebih baru. Muat ulang halaman ini, lalu bandingkan lagi.',
      'not-a-safety-code': 'Itu bukan nomor keamanan. Pindai yang ada di layarnya.',
      'not-known-yet': 'Perangkatnya belum dikenal. Coba lagi setelah terhubung.',
    },
  },
});
