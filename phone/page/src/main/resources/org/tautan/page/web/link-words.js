// What "Link a device" says.
import { pick } from './words.js';

export const linkWords = pick({
  en: {
    prove: 'First show that it is you who links a device.',
    proveAgain: 'That took a while. Show once more that it is you.',
    texts: {
      point: 'Open Tautan on your computer and point the camera at the code there.',
      pasteMeans: 'Whoever sent you a link could read your messages with it. Paste only the link of your own computer’s code.',
      taking: 'Reaching your computer…',
    },
    notATautanCode: 'That is not a Tautan code. Point the camera at the code that Tautan shows on your computer.',
    depth: 'How much of your earlier messages may it have?',
    depthMeans: 'They stay end-to-end encrypted on the way. You cannot take them back later.',
    depthPasted: 'You pasted its link. If somebody sent it to you, that person would read what you choose here.',
    depths: { all: 'All', '90-days': 'The last 90 days', none: 'None' },
    again: 'Scan again',
    devices: 'To the linked devices',
  },
  id: {
    prove: 'Tunjukkan dulu bahwa Anda sendiri yang menautkan.',
    proveAgain: 'Sudah terlalu lama. Tunjukkan sekali lagi bahwa ini Anda.',
    texts: {
      point: 'Buka Tautan di komputer Anda dan arahkan kamera ke kode di sana.',
      pasteMeans: 'Orang yang mengirimi Anda tautan bisa membaca pesan Anda dengannya. Tempel hanya tautan dari kode di komputer Anda sendiri.',
      taking: 'Menghubungi komputer Anda…',
    },
    notATautanCode: 'Itu bukan kode Tautan. Arahkan kamera ke kode yang ditampilkan Tautan di komputer Anda.',
    depth: 'Seberapa banyak pesan lama boleh dimilikinya?',
    depthMeans: 'Pesan tetap terenkripsi ujung ke ujung di jalan. Nanti tidak bisa ditarik kembali.',
    depthPasted: 'Anda menempel tautannya. Jika tautan itu dikirim orang lain, orang itu akan membaca apa yang Anda pilih di sini.',
    depths: { all: 'Semua', '90-days': '90 hari terakhir', none: 'Tidak ada' },
    again: 'Pindai lagi',
    devices: 'Ke Perangkat Tertaut',
  },
});
