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
  return decoded(image, patience) || decoded(softened(image), patience);
}

function decoded(image, patience) {
  try {
    return decodeQR(image, { timeLimit: patience });
  } catch {
    return ''; // nothing found: that is what it throws
  }
}

// Every pixel as bright as the nine around it: takes away noise, and stripes of screens.
function softened({ data, width, height }) {
  const light = new Uint8Array(width * height);
  for (let at = 0; at < light.length; at++) {
    light[at] = (data[4 * at] + 2 * data[4 * at + 1] + data[4 * at + 2]) >> 2;
  }
  const soft = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      let sum = 0;
      for (let row = at - width; row <= at + width; row += width) sum += light[row - 1] + light[row] + light[row + 1];
      soft[4 * at] = soft[4 * at + 1] = soft[4 * at + 2] = sum / 9;
    }
  }
  return { data: soft, width, height };
}

onmessage = async ({ data: { image, patience, port } }) => {
  port.postMessage(await read(image, patience));
};
