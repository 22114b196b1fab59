// Finds a QR code in pixels: by the browser's own detector where it has one, else by `qr`.
import { decodeQR } from './vendor/qr-decode.js';

const FORMAT = 'qr_code';

async function detector() {
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes(FORMAT) ? new BarcodeDetector({ formats: [FORMAT] }) : null;
  } catch {
    return null; // this browser has none
  }
}

const known = detector();

async function read(image, patience) {
  const own = await known;
  if (own) {
    try {
      return (await own.detect(image))[0]?.rawValue ?? '';
    } catch {
      // some browsers have the class, but not what it needs
    }
  }
  try {
    return decodeQR(image, { timeLimit: patience });
  } catch {
    return ''; // nothing found: that is what it throws
  }
}

onmessage = async ({ data: { image, patience, port } }) => {
  port.postMessage(await read(image, patience));
};
