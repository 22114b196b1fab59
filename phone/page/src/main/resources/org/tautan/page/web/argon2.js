// Argon2id for browsers that run the engine as JavaScript.
import './vendor/hash-wasm-argon2.js'; // a script of the older kind: it leaves `hashwasm` behind

const unsigned = (bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);

// The Argon2id of the engine, as `Int8Array`; see BrowserArgon2id.java.
export async function derive(password, salt, memorySize, iterations, parallelism, hashLength) {
  const outputType = 'binary';
  const given = { password: unsigned(password), salt: unsigned(salt), memorySize, iterations, parallelism, hashLength, outputType };
  return new Int8Array((await hashwasm.argon2id(given)).buffer);
}
