// The phone's rear camera.

const WIDTH = 1280;

const WHY = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const WISHES = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: WIDTH }, height: { ideal: 720 } },
};

// Pixels of something that can be drawn, made smaller when its longer side has more than so many.
export function pixels(source, width, height, longest = WIDTH) {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export class Camera {
  stream;
  #track;

  constructor(stream) {
    this.stream = stream;
    [this.#track] = stream.getVideoTracks();
  }

  // A camera, or why there is none: refused | none | busy | unsafe | broken.
  static async open() {
    if (!navigator.mediaDevices?.getUserMedia) return { camera: null, why: 'unsafe' };
    try {
      return { camera: new Camera(await navigator.mediaDevices.getUserMedia(WISHES)), why: '' };
    } catch (e) {
      return { camera: null, why: WHY[e.name] ?? 'broken' };
    }
  }

  // Called when the camera is taken away: unplugged, or its permission withdrawn.
  onLost(lost) {
    this.#track.onended = lost;
  }

  get hasLamp() {
    return this.#track.getCapabilities?.().torch === true;
  }

  lamp(shines) {
    return this.#track.applyConstraints({ advanced: [{ torch: shines }] });
  }

  close() {
    this.#track.onended = null;
    for (const track of this.stream.getTracks()) track.stop();
  }
}
