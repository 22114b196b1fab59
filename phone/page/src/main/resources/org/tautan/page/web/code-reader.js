// The page's way to the worker that reads QR codes.

export class CodeReader {
  #worker = new Worker(new URL('./code-worker.js', import.meta.url), { type: 'module' });

  // The text of the code in some pixels, which are given away; empty when none is found.
  read(image, patience) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(data);
      };
      this.#worker.postMessage({ image, patience, port: port2 }, [image.data.buffer, port2]);
    });
  }

  close() {
    this.#worker.terminate();
  }
}
