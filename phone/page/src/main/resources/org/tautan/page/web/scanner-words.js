// The scanner's sentences.
import { pick } from './words.js';

export const scannerWords = pick({
  en: {
    camera: {
      refused: 'This page may not use the camera. Allow it in your browser’s settings for this page, then try again.',
      none: 'This phone shows no camera. Choose a picture of the code instead, or paste its link.',
      busy: 'Another app is using the camera. Close that one, then try again.',
      unsafe: 'The camera works only when this page was opened over https. Choose a picture of the code, or paste its link.',
      broken: 'The camera does not start. Try again, or choose a picture of the code.',
    },
    again: 'Try again',
    film: 'What the camera sees',
    lamp: 'Light',
    picture: 'Choose a picture',
    noCode: 'There is no QR code to be read in that picture. Choose one that shows the whole code, sharp and straight.',
    paste: 'Paste a link instead',
    link: 'Link',
    go: 'Continue',
  },
  id: {
    camera: {
      refused: 'Halaman ini belum boleh memakai kamera. Izinkan di setelan browser untuk halaman ini, lalu coba lagi.',
      none: 'Tidak ada kamera di telepon ini. Pilih gambar kodenya, atau tempel tautannya.',
      busy: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, lalu coba lagi.',
      unsafe: 'Kamera hanya bisa dipakai kalau halaman ini dibuka lewat https. Pilih gambar kodenya, atau tempel tautannya.',
      broken: 'Kamera tidak mau menyala. Coba lagi, atau pilih gambar kodenya.',
    },
    again: 'Coba lagi',
    film: 'Yang terlihat di kamera',
    lamp: 'Lampu',
    picture: 'Pilih gambar',
    noCode: 'Tidak ada kode QR yang terbaca di gambar itu. Pilih gambar yang menampilkan seluruh kode, tajam dan lurus.',
    paste: 'Tempel tautan saja',
    link: 'Tautan',
    go: 'Lanjut',
  },
});
